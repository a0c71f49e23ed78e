import { readFileSync } from 'node:fs';
import { type Finding, type Remarks, type ShellScript, Source } from '../../src/checker/index.ts';
import type { Instruction } from '../../src/checker/model/dockerfile.ts';
import { parse } from '../../src/checker/model/parse.ts';
import { shellFindings } from '../../src/checker/shellcheck/findings.ts';
import { type PlacedScript, placedScripts } from '../../src/checker/shellcheck/scripts.ts';
import { readShared, shared } from './cases.ts';

/** What hadolint says ShellCheck says: a code, at the line on which the instruction begins. */
export interface ShellVerdict {
  readonly file: string;
  readonly code: string;
  readonly line: number;
}

interface Oracle {
  readonly files: Readonly<
    Record<string, readonly { readonly rule: string; readonly line: number }[]>
  >;
}

/** Why one of hadolint's verdicts is not ours. */
export const reasons = {
  windows: 'The shell is that of Windows, which ShellCheck does not read.',
  shebang:
    'The script of a heredoc names its own shell in its first line; hadolint reads it as sh.',
  sh: 'The base image’s sh is BusyBox or bash, and knows what POSIX leaves open.',
  otherCode: 'dash knows -n of echo, so ShellCheck says it under another code.',
} as const;
export type Reason = keyof typeof reasons;

export const files = () => Object.keys(oracle().files);
const oracle = () => readShared<Oracle>('oracles/hadolint.json');

/** Each code once for an instruction, as hadolint has it. */
export function shellVerdicts(): readonly ShellVerdict[] {
  const all = Object.entries(oracle().files).flatMap(([file, marks]) =>
    marks
      .filter(({ rule }) => rule.startsWith('SC'))
      .map(({ rule, line }) => ({ file, code: rule, line })),
  );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

const read = (file: string) =>
  parse(new Source(readFileSync(new URL(`corpus/dev/${file}`, shared), 'utf8')));
type Read = ReturnType<typeof read>;
const known = new Map<string, Read>();
export function dockerfileOf(file: string): Read {
  const found = known.get(file) ?? read(file);
  known.set(file, found);
  return found;
}

const isAt = (dockerfile: Read, { index }: Instruction, line: number) => {
  const top = dockerfile.instructions[index];
  return top !== undefined && dockerfile.source.place(top.from).line === line;
};

const scriptsAt = (dockerfile: Read, line: number): readonly PlacedScript[] =>
  placedScripts(dockerfile).filter(({ script }) => isAt(dockerfile, script.instruction, line));

/** The scripts on which hadolint has something to say. */
export const scriptsSpokenOf = (): readonly ShellScript[] =>
  shellVerdicts().flatMap(({ file, line }) => scriptsAt(dockerfileOf(file), line));

const findings = new WeakMap<Read, readonly Finding[]>();
function findingsOf(dockerfile: Read, remarks: Remarks): readonly Finding[] {
  const found = findings.get(dockerfile) ?? shellFindings(dockerfile, remarks).findings;
  findings.set(dockerfile, found);
  return found;
}

/** `true` where we say it too, else the reason; `undefined` where there is none. */
export function agreement(
  { file, code, line }: ShellVerdict,
  remarks: Remarks,
): true | Reason | undefined {
  const dockerfile = dockerfileOf(file);
  const scripts = scriptsAt(dockerfile, line);
  const codes = findingsOf(dockerfile, remarks)
    .filter(({ from }) =>
      dockerfile.instructions.some(
        (one) => one.from <= from && from <= one.to && isAt(dockerfile, one, line),
      ),
    )
    .map(({ rule }) => rule);
  if (codes.includes(code)) return true;
  if (scripts.length === 0) return 'windows';
  if (code === 'SC3037' && codes.includes('SC3036')) return 'otherCode';
  if (code.startsWith('SC3')) {
    if (scripts.some(({ script }) => script.heredoc && /^#!/.test(script.text))) return 'shebang';
    if (scripts.some(({ shell, script }) => script.shell === 'sh' && shell !== 'sh')) return 'sh';
  }
  return undefined;
}
