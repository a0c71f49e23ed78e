import { readFileSync } from 'node:fs';
import { check, type Finding, Source } from '../../src/checker/index.ts';
import { type Dockerfile, last } from '../../src/checker/model/dockerfile.ts';
import { parse } from '../../src/checker/model/parse.ts';
import { counterparts, readShared, shared, touches } from './cases.ts';

/** The checkers whose verdicts on real files are kept. */
export const oracles = ['buildkit', 'hadolint'] as const;
export type OracleName = (typeof oracles)[number];

interface RuleAt {
  readonly rule: string;
  readonly line: number;
}

interface Verdicts {
  readonly files: Readonly<Record<string, readonly RuleAt[]>>;
  /** Files that it could not read or would not build, and why. */
  readonly refused: Readonly<Record<string, string>>;
}

/** A line on which one of the two has spoken and the other has not. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** What we say there; `undefined` where only they speak. */
  readonly message?: string;
}

/** How far a rule of theirs and its counterparts mark the same lines. */
export interface Agreement {
  readonly theirs: number;
  readonly missed: readonly Mark[];
  readonly ours: readonly Mark[];
}

const textOf = (name: string) => readFileSync(new URL(`corpus/dev/${name}`, shared), 'utf8');
const reports = new Map<string, readonly Finding[]>();

function findingsOf(name: string): readonly Finding[] {
  const found = reports.get(name) ?? check(textOf(name), { preset: 'strict' }).findings;
  reports.set(name, found);
  return found;
}

/** Compares rule by rule; what ShellCheck says through hadolint is left aside. */
export function agreements(peer: OracleName): ReadonlyMap<string, Agreement> {
  const { files } = readShared<Verdicts>(`oracles/${peer}.json`);
  const ids = new Set(Object.values(files).flatMap((marks) => marks.map(({ rule }) => rule)));
  return new Map(
    [...ids]
      .filter((id) => !id.startsWith('SC'))
      .map((id) => [id, agreement(files, id, counterparts(peer, id))]),
  );
}

function agreement(
  files: Verdicts['files'],
  id: string,
  counterpart: ReadonlySet<string>,
): Agreement {
  const missed: Mark[] = [];
  const ours: Mark[] = [];
  let theirs = 0;
  for (const [file, marks] of Object.entries(files)) {
    const text = textOf(file);
    const source = new Source(text);
    const lines = text.split('\n');
    const at = (line: number) => ({ file, line, text: lines[line - 1] ?? '' });
    const found = findingsOf(file).filter(({ rule }) => counterpart.has(rule));
    const wanted = marks.filter(
      (mark) => mark.rule === id && !isTakenBack(parse(source), source, mark),
    );
    theirs += wanted.length;
    for (const { line } of wanted)
      if (!found.some((finding) => touches(text, finding, line))) missed.push(at(line));
    for (const finding of found)
      if (!wanted.some(({ line }) => touches(text, finding, line)))
        ours.push({ ...at(source.place(finding.from).line), message: finding.message });
  }
  return { theirs, missed, ours };
}

/**
 * Marks that hadolint itself has since taken back: DL3066 is about the last USER of the last stage alone
 * (https://github.com/hadolint/hadolint/pull/1239). And DL1000 is no mark of the file's, but says that hadolint could not
 * read it; where BuildKit could not either is asked elsewhere.
 */
function isTakenBack({ final }: Dockerfile, source: Source, { rule, line }: RuleAt): boolean {
  if (rule !== 'DL3066') return rule === 'DL1000';
  const user = final && last(final, 'USER');
  return !user || source.place(user.from).line !== line;
}

/** Files that BuildKit would not build and in which we see no error, with its reason. */
export function unseenRefusals(): readonly (readonly [file: string, reason: string])[] {
  const { refused } = readShared<Verdicts>('oracles/buildkit.json');
  return Object.entries(refused).filter(
    ([file]) => !findingsOf(file).some(({ severity }) => severity === 'error'),
  );
}

/** The share of their marks that are ours too. */
export function share(rows: Iterable<Agreement>): number {
  let [theirs, missed] = [0, 0];
  for (const row of rows) {
    theirs += row.theirs;
    missed += row.missed.length;
  }
  return theirs === 0 ? 1 : (theirs - missed) / theirs;
}
