import type { Finding, Found } from './finding.ts';
import { concerned } from './mentions.ts';
import type { Dockerfile } from './model/dockerfile.ts';
import { once } from './model/once.ts';
import { parse } from './model/parse.ts';
import { keepsQuoting } from './model/quoting.ts';
import { readSuppressions } from './model/suppressions.ts';
import type { Evidence, Preset, Rule } from './rule.ts';
import { rules as everyRule, practices } from './rules/index.ts';
import { unused, unusedSuppression } from './rules/linting/unused-suppression.ts';
import { type Remarks, type ShellFindings, shellFindings, unsaid } from './shellcheck/findings.ts';
import { Source } from './source.ts';
import { type Suppressed, suppress } from './suppression.ts';

export interface Options {
  /** Shown in reports; has no other meaning. `Dockerfile` unless said otherwise. */
  readonly path?: string | undefined;
  /** The text of the `.dockerignore` beside it. Without it, rules that need it are silent. */
  readonly dockerignore?: string | undefined;
  readonly preset?: Preset | undefined;
  /** A date like `2026-11-23`; suppressions that ended before it silence nothing. */
  readonly today?: string | undefined;
  readonly rules?: readonly Rule[] | undefined;
  /** What ShellCheck said of the scripts that `shellScripts` lists for the preset; its findings join ours. */
  readonly shellcheck?: Remarks | undefined;
}

/** A practice the text shows to be followed. */
export interface Followed extends Evidence {
  readonly practice: string;
}

export interface Report {
  readonly source: { readonly path: string; readonly text: string };
  /** By place in the Dockerfile, those in the `.dockerignore` last. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly followed: readonly Followed[];
}

/** Text in, report out. No I/O, no clock, no globals: the same text gives the same report everywhere. */
export function check(text: string, options: Options = {}): Report {
  const { path = 'Dockerfile', dockerignore, preset = 'recommended', today } = options;
  const { rules = everyRule, shellcheck } = options;
  const dockerfile = parse(new Source(text, path), dockerignore);
  // Where comments silence something, every rule speaks: one that silences contested advice is not idle.
  const all = preset === 'strict' || readSuppressions(dockerfile).length > 0;
  const found: Finding[] = [];
  for (const rule of concerned(all ? rules : uncontested(rules), dockerfile))
    for (const one of rule.check(dockerfile)) found.push(findingOf(rule, one, dockerfile));
  const wanted = ({ rule }: Finding) => preset === 'strict' || !contested.has(rule);
  const shell = shellcheck ? shellFindings(dockerfile, shellcheck, preset) : unread;
  found.push(...unsaid(shell.findings, found.filter(wanted), rules));
  const { findings, suppressed, idle } = suppress(found.sort(inOrder), dockerfile, {
    today,
    shellIsRead: shell.isRead,
  });
  if (rules.includes(unusedSuppression))
    for (const one of unused(idle, preset, dockerfile))
      findings.push(findingOf(unusedSuppression, one, dockerfile));
  const standing = findings.filter(wanted).sort(inOrder);
  const broken = new Set(standing.map(({ practice }) => practice));
  const followed = practices.flatMap((practice): Followed[] => {
    const evidence = broken.has(practice.id) ? undefined : practice.followed(dockerfile);
    return evidence ? [{ practice: practice.id, ...evidence }] : [];
  });
  return {
    source: { path, text },
    findings: standing,
    suppressed: suppressed.filter(({ finding }) => wanted(finding)),
    followed,
  };
}

/** What is known of the shell where ShellCheck was not asked. */
const unread: ShellFindings = { findings: [], isRead: () => false };

/** A fix that would break the quotes it stands in is left out. */
const findingOf = (rule: Rule, { fix, ...found }: Found, dockerfile: Dockerfile): Finding => ({
  rule: rule.id,
  practice: practiceOf.get(rule.id) ?? '',
  severity: rule.severity,
  ...found,
  ...(fix && keepsQuoting(dockerfile, fix.edits) && { fix }),
});

const contested = new Set(
  everyRule.filter(({ preset }) => preset === 'strict').map(({ id }) => id),
);

const uncontested = once((rules: readonly Rule[]) => rules.filter(({ id }) => !contested.has(id)));

const practiceOf = new Map(
  practices.flatMap(({ id, rules }) => rules.map((rule) => [rule.id, id] as const)),
);

const severityOrder = { error: 0, warning: 1, suggestion: 2 };

const inOrder = (a: Finding, b: Finding) =>
  (a.file ?? '').length - (b.file ?? '').length ||
  a.from - b.from ||
  severityOrder[a.severity] - severityOrder[b.severity] ||
  a.to - b.to ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
