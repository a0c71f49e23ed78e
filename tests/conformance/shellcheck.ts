import { readFileSync } from 'node:fs';
import { type Finding, type Remarks, type ShellScript, Source } from '../../src/checker/index.ts';
import type { Instruction } from '../../src/checker/model/dockerfile.ts';
import { parse } from '../../src/checker/model/parse.ts';
import type { Command } from '../../src/checker/model/shell.ts';
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

/** Why one of hadolint's verdicts is not ours: it is wrong there. */
export const reasons = {
  windows: 'The shell is cmd or PowerShell, which hadolint reads as sh.',
  shebang: 'The heredoc names bash in its first line, which runs it; hadolint reads it as sh.',
  program: '/bin/echo is a program with flags of its own; hadolint takes it for the echo of sh.',
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
  placedScripts(dockerfile, 'strict').filter(({ script }) =>
    isAt(dockerfile, script.instruction, line),
  );

/** The scripts, as the strict preset reads them, on which hadolint has something to say. */
export const scriptsSpokenOf = (): readonly ShellScript[] =>
  shellVerdicts().flatMap(({ file, line }) => scriptsAt(dockerfileOf(file), line));

const findings = new WeakMap<Read, readonly Finding[]>();
function findingsOf(dockerfile: Read, remarks: Remarks): readonly Finding[] {
  const found = findings.get(dockerfile) ?? shellFindings(dockerfile, remarks, 'strict').findings;
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
  if (!code.startsWith('SC3')) return undefined;
  if (scripts.every(({ shell, script: { text } }) => shell === 'bash' && text.startsWith('#!')))
    return 'shebang';
  const isProgram = ({ words: [name, flag] }: Command) =>
    name?.text === '/bin/echo' && flag?.text === '-e';
  return code === 'SC3037' && scripts.some(({ script }) => script.commands.some(isProgram))
    ? 'program'
    : undefined;
}
