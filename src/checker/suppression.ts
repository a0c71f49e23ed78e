import type { Finding } from './finding.ts';
import { commandsAround, firstFrom } from './model/command-order.ts';
import type { Dockerfile, Instruction, Stage } from './model/dockerfile.ts';
import { canonicalId } from './model/peer-ids.ts';
import { type Command, commands } from './model/shell.ts';
import { readSuppressions, type Suppression } from './model/suppressions.ts';
import type { Peer, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { isShellCode } from './shellcheck/codes.ts';
import { lastAtMost } from './source.ts';

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
  /** Whether ShellCheck has read all in which the code could be found, so that a comment for it can be seen to be idle. */
  readonly shellIsRead: (code: string) => boolean;
}

/** Divides findings into those that stand and those that a comment silences. */
export function suppress(
  found: Finding[],
  dockerfile: Dockerfile,
  { today, shellIsRead }: Circumstances,
): Divided {
  const suppressions = readSuppressions(dockerfile);
  if (suppressions.length === 0) return { findings: found, suppressed: [], idle: [] };
  const silenced = silencer(found.map(({ rule }) => rule));
  const isExpired = ({ expires }: Suppression) =>
    today !== undefined && expires !== undefined && expires < today;
  const covers = new Covers(dockerfile);
  for (const suppression of suppressions)
    if (!isExpired(suppression)) covers.add(suppression, silenced(suppression));
  const used = new Set<Suppression>();
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of found) {
    const suppression = covers.over(finding);
    if (!suppression) {
      findings.push(finding);
      continue;
    }
    used.add(suppression);
    suppressed.push({ finding, suppression });
  }
  const ours = silencer([]);
  const idle = suppressions
    .filter((one) => !used.has(one) && one.ids.every((id) => isKnown(one, id, shellIsRead, ours)))
    .map((suppression) => ({ suppression, expired: isExpired(suppression) }));
  return { findings, suppressed, idle };
}

type Reach = Command | Instruction | Stage | 'file';

interface Cover {
  readonly suppression: Suppression;
  /** Its place among the comments: the first that covers a finding silences it. */
  readonly order: number;
  readonly rules: ReadonlySet<string>;
}

/** The comments in force, by what they reach, so that no finding is held against all of them. */
class Covers {
  private readonly dockerfile: Dockerfile;
  private readonly starts: readonly number[];
  private readonly byReach = new Map<Reach, Cover[]>();
  private readonly firsts = new Map<Cover[], Map<string, Cover | undefined>>();
  private reachesCommands = false;
  private count = 0;

  constructor(dockerfile: Dockerfile) {
    this.dockerfile = dockerfile;
    this.starts = dockerfile.instructions.map(({ from }) => from);
  }

  add(suppression: Suppression, rules: ReadonlySet<string>) {
    const cover = { suppression, order: this.count++, rules };
    const reach = this.reach(suppression);
    if (!reach) return;
    this.reachesCommands ||= suppression.scope === 'command';
    const list = this.byReach.get(reach);
    if (list) list.push(cover);
    else this.byReach.set(reach, [cover]);
  }

  /** The first comment that silences the finding. What is said of the ignore file, only one for all silences. */
  over({ file, from, rule }: Finding): Suppression | undefined {
    if (file !== undefined) return this.first('file', rule)?.suppression;
    const { dockerfile, starts } = this;
    const above = dockerfile.instructions[lastAtMost(starts, from)];
    const instruction = above && above.from <= from ? above : undefined;
    const around =
      this.reachesCommands && instruction
        ? commandsAround(commands(dockerfile, instruction), from)
        : [];
    let found = this.first('file', rule);
    for (const reach of [instruction, instruction?.stage, ...around]) {
      const cover = reach && from <= reach.to ? this.first(reach, rule) : undefined;
      if (cover && !(found && found.order < cover.order)) found = cover;
    }
    return found?.suppression;
  }

  private first(reach: Reach, rule: string): Cover | undefined {
    const list = this.byReach.get(reach);
    if (!list) return undefined;
    const known = this.firsts.get(list) ?? new Map<string, Cover | undefined>();
    this.firsts.set(list, known);
    if (!known.has(rule)) {
      const cover = list.find(({ rules }) => rules.has(rule));
      known.set(rule, cover);
    }
    return known.get(rule);
  }

  /** A command, an instruction, that one's stage, or all. */
  private reach({ from, scope }: Suppression): Reach | undefined {
    if (scope === 'file') return 'file';
    const { dockerfile, starts } = this;
    const before = lastAtMost(starts, from);
    const instruction = dockerfile.instructions
      .slice(before, before + 2)
      .find((one) => one.to > from);
    if (!instruction || scope === 'instruction') return instruction;
    if (scope === 'stage') return instruction.stage;
    if (scope === 'block') return instruction.keyword === 'FROM' ? instruction.stage : instruction;
    if (from < instruction.from) return instruction;
    const all = commands(dockerfile, instruction);
    return all[firstFrom(all, from + 1)];
  }
}

type Known = Pick<Rule, 'id' | 'peers'>;

/** ShellCheck's codes among these ids, with the names that comments for others give them. */
const shellCodes = (ids: readonly string[]): readonly Known[] =>
  [...new Set(ids)].filter(isShellCode).map((id) => ({
    id,
    peers: { hadolint: [id], tally: [`shellcheck/${id}`], shellcheck: [id] },
  }));

/** The ids, of our rules and of ShellCheck's codes among these, that a comment silences. */
function silencer(found: readonly string[]): (comment: Named) => ReadonlySet<string> {
  const everyone: readonly Known[] = [...rules, ...shellCodes(found)];
  // Comments that say the same share the answer.
  const answers = new Map<string, ReadonlySet<string>>();
  return ({ form, ids, except }) => {
    const key = [form, ids.join(), except.join()].join(' ');
    const known = answers.get(key);
    if (known) return known;
    const all = everyone.filter((rule) => form === 'check' || namesOf(rule, form).length > 0);
    const named = (id: string) => (rule: Known) =>
      form === 'check'
        ? rule.id === id
        : namesOf(rule, form).some((theirs) => same(form, theirs, id));
    const chosen = ids.length ? all.filter((rule) => ids.some((id) => named(id)(rule))) : all;
    const kept = chosen.filter((rule) => !except.some((id) => named(id)(rule)));
    const answer = new Set(kept.map((rule) => rule.id));
    answers.set(key, answer);
    return answer;
  };
}

/** What a peer calls a rule; tally calls those of hadolint and BuildKit by their names, with a namespace. */
const namesOf = ({ peers }: Known, form: Peer): readonly string[] =>
  form === 'tally'
    ? [
        ...(peers.tally ?? []),
        ...(peers.hadolint ?? []).map((id) => `hadolint/${id}`),
        ...(peers.buildkit ?? []).map((id) => `buildkit/${id}`),
      ]
    : (peers[form] ?? []);

type Named = Pick<Suppression, 'form' | 'ids' | 'except'>;

/** tally's namespaces may be left out, and trivy's and semgrep's ids have several spellings. */
function same(form: Suppression['form'], theirs: string, written: string): boolean {
  if (theirs === written) return true;
  if (form === 'tally')
    return (
      theirs.toLowerCase().endsWith(`/${written.toLowerCase()}`) ||
      theirs.toLowerCase() === written.toLowerCase()
    );
  return form !== 'check' && theirs === canonicalId(form, written);
}

function isKnown(
  { form }: Suppression,
  id: string,
  shellIsRead: Circumstances['shellIsRead'],
  silenced: (comment: Named) => ReadonlySet<string>,
): boolean {
  const code = id.replace(/^shellcheck\//, '');
  if (isShellCode(code)) return shellIsRead(code);
  return form === 'check' || silenced({ form, ids: [id], except: [] }).size > 0;
}
