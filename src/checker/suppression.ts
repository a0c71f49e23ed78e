import type { Finding } from './finding.ts';
import type { Comment, Dockerfile } from './model/dockerfile.ts';
import type { Peer } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Span } from './source.ts';

/** A comment that silences findings. */
export interface Suppression extends Span {
  /** Whose form it has: ours, or that of a peer. */
  readonly form: 'check' | Peer;
  /** Ids as written. Empty means every rule. */
  readonly ids: readonly string[];
  readonly scope: 'instruction' | 'stage' | 'file';
  readonly reason: string | undefined;
}

export interface Suppressed {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** Divides findings into those that stand and those that a comment silences. */
export function suppress(
  found: readonly Finding[],
  dockerfile: Dockerfile,
): { findings: Finding[]; suppressed: Suppressed[] } {
  const covers = readSuppressions(dockerfile).map((suppression) => ({
    suppression,
    reach: reach(suppression, dockerfile),
    rules: suppression.ids.length
      ? new Set(suppression.ids.flatMap((id) => ourRules(suppression.form, id)))
      : undefined,
  }));
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of found) {
    const cover = covers.find(
      ({ reach, rules }) =>
        finding.file === undefined &&
        reach !== undefined &&
        reach.from <= finding.from &&
        finding.from <= reach.to &&
        (rules === undefined || rules.has(finding.rule)),
    );
    if (cover) suppressed.push({ finding, suppression: cover.suppression });
    else findings.push(finding);
  }
  return { findings, suppressed };
}

/** Every comment that has one of the known forms, whether it silences anything or not. */
export function readSuppressions({ comments, directives }: Dockerfile): Suppression[] {
  const found = comments.flatMap((comment) => read(comment));
  for (const { name, value, from, to } of directives)
    if (name.toLowerCase() === 'check') found.push(...buildkit({ from, to }, value, 'file'));
  return found;
}

const ours = /^check-ignore(-stage|-file)?:\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:--\s*(.*))?$/;
const hadolint =
  /^hadolint\s+(?:(stage|global)\s+)?ignore\s*=\s*([DLSC\d]+(?:\s*,\s*[DLSC\d]+)*)\s*(?:#\s*(.*))?$/;
const check = /^check\s*=\s*(\S*)/i;

function read(comment: Comment): Suppression[] {
  const { from, to, text } = comment;
  const own = ours.exec(text);
  if (own) {
    const scope = own[1] === '-file' ? 'file' : own[1] === '-stage' ? 'stage' : 'instruction';
    return [{ from, to, form: 'check', ids: list(own[2]), scope, reason: own[3] }];
  }
  const theirs = hadolint.exec(text);
  if (theirs) {
    const scope = theirs[1] === 'global' ? 'file' : theirs[1] === 'stage' ? 'stage' : 'instruction';
    return [{ from, to, form: 'hadolint', ids: list(theirs[2]), scope, reason: theirs[3] }];
  }
  const checks = check.exec(text);
  return checks ? buildkit({ from, to }, checks[1] ?? '', 'instruction') : [];
}

function buildkit({ from, to }: Span, value: string, scope: Suppression['scope']): Suppression[] {
  const skip = /(?:^|;)\s*skip=([^;\s]+)/.exec(value)?.[1];
  if (skip === undefined) return [];
  const ids = skip === 'all' ? Object.values(buildkitIds) : list(skip);
  return [{ from, to, form: 'buildkit', ids: [...ids], scope, reason: undefined }];
}

const list = (text: string | undefined) => (text ?? '').split(/\s*,\s*/).filter(Boolean);

const buildkitIds = [...new Set(rules.flatMap(({ peers }) => peers.buildkit ?? []))];

function ourRules(form: Suppression['form'], id: string): string[] {
  if (form === 'check') return [id];
  return rules.filter(({ peers }) => peers[form]?.includes(id)).map((rule) => rule.id);
}

/** The offsets a suppression covers: the instruction below its comment block, that one's stage, or all. */
function reach(
  { from, scope }: Suppression,
  { source, instructions, stages }: Dockerfile,
): Span | undefined {
  if (scope === 'file') return { from: 0, to: source.text.length };
  const instruction = instructions.find((one) => one.from > from);
  if (!instruction || scope === 'instruction') return instruction;
  return stages.find((stage) => stage.index === instruction.stage?.index);
}
