import { existsSync, readFileSync } from 'node:fs';
import { check, type Finding, type Peer, rules, Source } from '../../src/checker/index.ts';
import { parse } from '../../src/checker/model/parse.ts';

/** Material of other projects lies beside this one, is never copied into it, and may be absent. */
export const shared = new URL('../../../shared/', import.meta.url);
export const hasShared = existsSync(shared);

export const readShared = <T>(path: string): T =>
  // The files are written by hand-made extractors; their fields are read defensively.
  JSON.parse(readFileSync(new URL(path, shared), 'utf8')) as T;

/** A case taken from a peer's own tests. */
export interface PeerCase {
  readonly peer: Peer;
  readonly rule: string;
  readonly title: string;
  readonly dockerfile: string;
  readonly expect: 'fires' | 'silent';
  readonly lines?: readonly number[];
  readonly fragment?: boolean;
  readonly group?: string;
  readonly config?: { readonly dockerignore?: string; readonly unresolved?: unknown } & Readonly<
    Record<string, unknown>
  >;
}

export interface PeerRule {
  readonly peer: Peer;
  readonly id: string;
  readonly canonical: string;
  readonly practice: number;
}

export const conformancePeers = [
  'buildkit',
  'hadolint',
  'dockerfile-utils',
  'dockerfilelint',
  'kics',
  'tally',
] as const satisfies readonly Peer[];

export const peerRules = () => readShared<PeerRule[]>('peers/rules.json');
export const peerCases = (peer: Peer) => readShared<PeerCase[]>(`conformance/${peer}.json`);

/** Our rules that carry this id of the peer; all that carry any of its ids, for `*`. */
export function counterparts(peer: Peer, id: string): Set<string> {
  return new Set(
    rules
      .filter(({ peers }) => (id === '*' ? peers[peer]?.length : peers[peer]?.includes(id)))
      .map((rule) => rule.id),
  );
}

/** A case that says something to us: not one about settings we do not have, nor about the shell engine. */
export function isApplicable({ rule, expect, group, config = {} }: PeerCase): boolean {
  // A lexer's test says nothing of flags and arguments; a `*` that fires says nothing of which rule.
  if (group === 'parser' && expect === 'silent') return false;
  if (rule === '*' && expect === 'fires') return false;
  const { dockerignore: _, ...settings } = config;
  return (
    rule !== '?' &&
    !rule.startsWith('SC') &&
    Object.keys(settings).every((key) => harmless.has(key))
  );
}

/** Settings that change how a peer fixes or shows, not whether it fires. */
const harmless = new Set(['unsafe-fixes', 'slow-checks', 'validatorDefaults', 'value']);

export interface Verdict {
  readonly agrees: boolean;
  readonly findings: readonly Finding[];
  readonly text: string;
}

/** Runs a case: `fires` must hit the named instructions, `silent` must leave the rule's counterparts silent. */
export function judge(one: PeerCase): Verdict {
  const { peer, rule, fragment = false, lines = [] } = one;
  // That no image is named at all is what some cases are about.
  const isWhole =
    /^\s*FROM\b/im.test(one.dockerfile) ||
    rule === 'NO_SOURCE_IMAGE' ||
    (rule === 'parse-error' && !/^[ \t]*[^#\s]/m.test(one.dockerfile));
  const lead = fragment && !isWhole ? 'FROM debian:12\n' : '';
  const text = lead + one.dockerfile;
  const wanted = counterparts(peer, rule);
  const { dockerignore } = one.config ?? {};
  const options = typeof dockerignore === 'string' ? { dockerignore } : {};
  const findings = check(text, { preset: 'strict', ...options }).findings.filter((finding) =>
    rule === 'parse-error' ? finding.severity === 'error' : wanted.has(finding.rule),
  );
  if (one.expect === 'silent') return { agrees: findings.length === 0, findings, text };
  const shift = lead ? 1 : 0;
  const hit = lines.every((line) =>
    findings.some((finding) => touches(text, finding, line + shift)),
  );
  return { agrees: findings.length > 0 && hit, findings, text };
}

/** Whether the finding stands in the instruction that the line belongs to. */
export function touches(text: string, { from }: Finding, line: number): boolean {
  const source = new Source(text);
  if (source.place(from).line === line) return true;
  const at = source.offset({ line, column: 1 });
  const { instructions } = parse(source);
  const instruction = instructions.findLast(
    (candidate) => source.place(candidate.from).line <= line,
  );
  return (
    instruction !== undefined &&
    at <= instruction.to &&
    instruction.from <= from &&
    from <= instruction.to
  );
}
