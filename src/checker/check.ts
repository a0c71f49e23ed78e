import type { Finding } from './finding.ts';
import { parse } from './model/parse.ts';
import type { Evidence, Preset, Rule } from './rule.ts';
import { rules as everyRule, practices } from './rules/index.ts';
import { Source } from './source.ts';
import { type Suppressed, suppress } from './suppression.ts';

export interface Options {
  /** Shown in reports; has no other meaning. `Dockerfile` unless said otherwise. */
  readonly path?: string | undefined;
  /** The text of the `.dockerignore` beside it. Without it, rules that need it are silent. */
  readonly dockerignore?: string | undefined;
  readonly preset?: Preset | undefined;
  readonly rules?: readonly Rule[] | undefined;
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
  const { path = 'Dockerfile', dockerignore, preset = 'recommended', rules = everyRule } = options;
  const dockerfile = parse(new Source(text, path), dockerignore);
  const found = rules
    .filter((rule) => rule.preset === 'recommended' || preset === 'strict')
    .flatMap((rule) =>
      Array.from(rule.check(dockerfile), (one): Finding => {
        return {
          rule: rule.id,
          practice: practiceOf.get(rule.id) ?? '',
          severity: rule.severity,
          ...one,
        };
      }),
    );
  const { findings, suppressed } = suppress(found.sort(inOrder), dockerfile);
  const broken = new Set(findings.map(({ practice }) => practice));
  const followed = practices.flatMap(({ id, followed }): Followed[] => {
    const evidence = broken.has(id) ? undefined : followed(dockerfile);
    return evidence ? [{ practice: id, ...evidence }] : [];
  });
  return { source: { path, text }, findings, suppressed, followed };
}

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
