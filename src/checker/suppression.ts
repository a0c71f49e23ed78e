import type { Finding } from './finding.ts';
import type { Dockerfile } from './model/dockerfile.ts';
import { commands } from './model/shell.ts';
import { readSuppressions, type Suppression } from './model/suppressions.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { isShellCode } from './shellcheck/codes.ts';
import type { Span } from './source.ts';

export interface Suppressed {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

export interface Idle {
  readonly suppression: Suppression;
  readonly expired: boolean;
}

export interface Divided {
  readonly findings: Finding[];
  readonly suppressed: readonly Suppressed[];
  /** The comments that silence nothing, though each id they name is known here. */
  readonly idle: readonly Idle[];
}

export interface Circumstances {
  /** A date like `2026-11-23`; without one, no suppression has expired. */
  readonly today: string | undefined;
  /** Whether ShellCheck has read all there is, so that a comment for it can be seen to be idle. */
  readonly shellIsRead: boolean;
}

/** Divides findings into those that stand and those that a comment silences. */
export function suppress(
  found: Finding[],
  dockerfile: Dockerfile,
  { today, shellIsRead }: Circumstances,
): Divided {
  const covers = readSuppressions(dockerfile).map((suppression) => ({
    suppression,
    reach: reach(suppression, dockerfile),
    rules: silencedBy(suppression, found),
    expired:
      today !== undefined && suppression.expires !== undefined && suppression.expires < today,
  }));
  if (covers.length === 0) return { findings: found, suppressed: [], idle: [] };
  const used = new Set<Suppression>();
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of found) {
    const cover = covers.find(
      ({ reach, rules, expired }) =>
        !expired &&
        finding.file === undefined &&
        covered(reach, finding) &&
        rules.has(finding.rule),
    );
    if (!cover) {
      findings.push(finding);
      continue;
    }
    used.add(cover.suppression);
    suppressed.push({ finding, suppression: cover.suppression });
  }
  const idle = covers.filter(
    ({ suppression: one }) =>
      !used.has(one) && one.ids.every((id) => isKnown(one, id, shellIsRead)),
  );
  return { findings, suppressed, idle };
}

const covered = (reach: Span | undefined, { from }: Finding) =>
  reach !== undefined && reach.from <= from && from <= reach.to;

type Known = Pick<Rule, 'id' | 'peers'>;

/** ShellCheck's codes among these ids, with the names that comments for others give them. */
const shellCodes = (ids: readonly string[]): readonly Known[] =>
  [...new Set(ids)].filter(isShellCode).map((id) => ({
    id,
    peers: { hadolint: [id], tally: [`shellcheck/${id}`], shellcheck: [id] },
  }));

/** The ids, of our rules and of ShellCheck's codes among the findings, that the comment silences. */
function silencedBy(
  { form, ids, except }: Suppression,
  found: readonly Finding[],
): ReadonlySet<string> {
  const everyone = [...rules, ...shellCodes(found.map(({ rule }) => rule))];
  const all = everyone.filter((rule) => form === 'check' || rule.peers[form]?.length);
  const named = (id: string) => (rule: Known) =>
    form === 'check' ? rule.id === id : rule.peers[form]?.some((theirs) => same(form, theirs, id));
  const chosen = ids.length ? all.filter((rule) => ids.some((id) => named(id)(rule))) : all;
  const kept = chosen.filter((rule) => !except.some((id) => named(id)(rule)));
  return new Set(kept.map((rule) => rule.id));
}

/** tally's namespaces may be left out, and trivy's and semgrep's ids have several spellings. */
function same(form: Suppression['form'], theirs: string, written: string): boolean {
  if (theirs === written) return true;
  if (form === 'tally')
    return (
      theirs.toLowerCase().endsWith(`/${written.toLowerCase()}`) ||
      theirs.toLowerCase() === written.toLowerCase()
    );
  if (form === 'trivy') return theirs === trivyId(written);
  if (form === 'semgrep') return theirs === written.replace(/^.*\./, '');
  return false;
}

/** `DS002`, `ds-0002` and `AVD-DS-0002` are `DS-0002`. */
function trivyId(written: string): string {
  const number = /^(?:AVD-)?DS-?0*(\d+)$/i.exec(written)?.[1];
  return number === undefined ? written : `DS-${number.padStart(4, '0')}`;
}

function isKnown(suppression: Suppression, id: string, shellIsRead: boolean): boolean {
  const code = id.replace(/^shellcheck\//, '');
  if (isShellCode(code)) return shellIsRead;
  if (suppression.form === 'check') return true;
  return silencedBy({ ...suppression, ids: [id], except: [] }, []).size > 0;
}

/** The offsets a suppression covers: a command, an instruction, that one's stage, or all. */
function reach({ from, scope }: Suppression, dockerfile: Dockerfile): Span | undefined {
  const { source, instructions, stages } = dockerfile;
  if (scope === 'file') return { from: 0, to: source.text.length };
  const instruction = instructions.find((one) => one.to > from);
  if (!instruction || scope === 'instruction') return instruction;
  if (scope === 'command')
    return from < instruction.from
      ? instruction
      : commands(dockerfile, instruction).find((one) => one.from > from);
  return stages.find((stage) => stage.from <= instruction.from && instruction.from <= stage.to);
}
