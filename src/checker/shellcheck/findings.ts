import type { Edit, Finding, Fix, Severity } from '../finding.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import type { Preset, Rule } from '../rule.ts';
import type { Span } from '../source.ts';
import { isPortability } from './codes.ts';
import { dialectNames } from './dialect.ts';
import { isOff } from './off.ts';
import { type CountedPlace, offsetOf, sourceSpan } from './pieces.ts';
import { keyOf, type PlacedScript, placedScripts } from './scripts.ts';

/** A remark as ShellCheck's JSON has it; lines and columns count from 1. */
export interface Remark {
  readonly code: number;
  readonly severity: 'error' | 'warning' | 'info' | 'style';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly fix?: { readonly replacements: readonly Replacement[] } | null;
}

export interface Replacement {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** What ShellCheck said, by the keys of the scripts. Scripts that are not in it have not been read. */
export type Remarks = ReadonlyMap<string, readonly Remark[]>;

/** The practice that ShellCheck's findings belong to. */
export const shellPractice = 'linting';

const severities: Readonly<Record<Remark['severity'], Severity>> = {
  error: 'error',
  warning: 'warning',
  info: 'suggestion',
  style: 'suggestion',
};

export interface ShellFindings {
  readonly findings: readonly Finding[];
  /** Whether all has been read in which the code could be found. */
  readonly isRead: (code: string) => boolean;
}

/** ShellCheck's remarks as findings, at their place in the Dockerfile. */
export function shellFindings(
  dockerfile: Dockerfile,
  remarks: Remarks,
  preset: Preset = 'recommended',
): ShellFindings {
  const found = new Map<string, Finding>();
  /** Where the base image's own shell does not know something. */
  const unportable = new Set<string>();
  let complete = true;
  for (const placed of placedScripts(dockerfile, preset)) {
    const said = remarks.get(keyOf(placed));
    if (!said) complete = false;
    for (const remark of said ?? []) {
      const finding = findingOf(remark, placed, dockerfile);
      if (!finding) continue;
      const { rule, from, to } = finding;
      if (isOff(remark.code, placed, finding, dockerfile.source.slice(finding))) continue;
      // Read for any other sh, only that is news which the one here does not complain of itself.
      if (placed.home && (!isPortability(rule) || unportable.has(`${from} ${to}`))) continue;
      if (!placed.home && isPortability(rule)) unportable.add(`${from} ${to}`);
      found.set(`${rule} ${from} ${to}`, finding);
    }
  }
  return {
    findings: [...found.values()],
    // The strict preset finds more of the portable kind.
    isRead: (code) => complete && (preset === 'strict' || !isPortability(code)),
  };
}

/** Those that no finding of ours says already, at the same place and in better words. */
export function unsaid(
  findings: readonly Finding[],
  ours: readonly Finding[],
  rules: readonly Rule[],
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const same = new Map(rules.map(({ id, peers }) => [id, peers.shellcheck] as const));
  const saying = ours.filter(({ rule }) => same.get(rule)?.length);
  return findings.filter(
    ({ rule, from, to }) =>
      !saying.some((own) => same.get(own.rule)?.includes(rule) && own.from <= to && from <= own.to),
  );
}

function findingOf(
  remark: Remark,
  script: PlacedScript,
  dockerfile: Dockerfile,
): Finding | undefined {
  const { code, severity, line, column, endLine = line, endColumn = column } = remark;
  const at = spanOf({ line, column }, { line: endLine, column: endColumn }, script);
  if (!at) return undefined;
  const { home, shell } = script;
  // It keeps one list for both, under one name.
  const message =
    shell === 'busybox' ? remark.message.replace(/^In dash,/, 'In BusyBox,') : remark.message;
  return {
    ...(at.from === at.to ? widened(at, script, dockerfile) : at),
    rule: `SC${code}`,
    practice: shellPractice,
    severity: home ? 'suggestion' : severities[severity],
    message: home
      ? `${message} Here sh is ${dialectNames[home]}, which knows it; that of another base image may not.`
      : message,
    fix: fixOf(remark, script, dockerfile),
  };
}

const spanOf = (start: CountedPlace, end: CountedPlace, { text, pieces }: PlacedScript) => {
  const from = offsetOf(text, start);
  return sourceSpan(pieces, { from, to: Math.max(from, offsetOf(text, end)) });
};

/** A remark on a place between two characters is shown on a word beside it. */
function widened({ from }: Span, within: Span, { source }: Dockerfile): Span {
  const behind = /^[^\s\\]+/.exec(source.text.slice(from, within.to))?.[0].length ?? 0;
  if (behind > 0) return { from, to: from + behind };
  const before = source.text.slice(within.from, from);
  const word = /[^\s\\]+[\s\\]*$/.exec(before)?.[0] ?? '';
  const start = from - word.length;
  return { from: start, to: start + (/^[^\s\\]+/.exec(word)?.[0].length ?? 0) };
}

/** The replacements as a fix, unless they would touch what only the shell gets to see. */
function fixOf(
  { code, fix }: Remark,
  script: PlacedScript,
  { source }: Dockerfile,
): Fix | undefined {
  const edits: Edit[] = [];
  const inExec = isInExec(script);
  for (const one of fix?.replacements ?? []) {
    const start = { line: one.startLine, column: one.startColumn };
    const end = { line: one.endLine, column: one.endColumn };
    const at = spanOf(start, end, script);
    const replaced = script.text.slice(offsetOf(script.text, start), offsetOf(script.text, end));
    if (!at || one.text.includes('\n') || source.slice(at) !== replaced) return undefined;
    if (script.quote && endsQuote[script.quote].test(one.text)) return undefined;
    edits.push({ ...at, insert: inExec ? JSON.stringify(one.text).slice(1, -1) : one.text });
  }
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  const collide = edits.some((edit, i) => {
    const next = edits[i + 1];
    return next && (next.from < edit.to || (next.from === edit.from && next.to === edit.to));
  });
  if (edits.length === 0 || collide) return undefined;
  return { title: titleOf(code, edits), safety: 'suggestion', edits };
}

/** What would end the quotes that a script stands in, or be read by the shell around it. */
const endsQuote = { "'": /'/, '"': /["$`\\]/ } as const;

/** Whether the text is a JSON string, in which a quote must be escaped. */
const isInExec = ({ script: { instruction } }: PlacedScript) => instruction.form === 'exec';

const titleOf = (code: number, edits: readonly Edit[]) =>
  edits.every(({ from, to, insert }) => from === to && /^\\?"$/.test(insert))
    ? 'Put it in double quotes'
    : `Do as ShellCheck proposes for SC${code}`;
