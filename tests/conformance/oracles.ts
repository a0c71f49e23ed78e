import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check, type Finding, Source } from '../../src/checker/index.ts';
import { counterparts, hasShared, readShared, shared, touches } from './cases.ts';

/** Compares our marks on real files with what hadolint and BuildKit said of them. */
interface Oracle {
  readonly files: Readonly<
    Record<string, readonly { readonly rule: string; readonly line: number }[]>
  >;
  readonly refused: Readonly<Record<string, string>>;
}

const { values } = parseArgs({
  options: {
    peer: { type: 'string' },
    rule: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});

if (!hasShared) {
  console.log('The folder with the verdicts of other checkers is not here: nothing to compare.');
  process.exit(0);
}

const textOf = (name: string) => readFileSync(new URL(`corpus/dev/${name}`, shared), 'utf8');
const reports = new Map<string, readonly Finding[]>();
const findingsOf = (name: string) => {
  const known = reports.get(name) ?? check(textOf(name), { preset: 'strict' }).findings;
  reports.set(name, known);
  return known;
};

for (const peer of ['buildkit', 'hadolint'] as const) {
  if (values.peer && values.peer !== peer) continue;
  const { files, refused } = readShared<Oracle>(`oracles/${peer}.json`);
  const tally = new Map<string, { theirs: number; missed: number; extra: number }>();
  const at = (rule: string) => {
    const row = tally.get(rule) ?? { theirs: 0, missed: 0, extra: 0 };
    tally.set(rule, row);
    return row;
  };
  const ids = new Set(Object.values(files).flatMap((marks) => marks.map(({ rule }) => rule)));
  for (const [name, marks] of Object.entries(files)) {
    const text = textOf(name);
    const source = new Source(text);
    for (const { rule, line } of marks) {
      if (rule.startsWith('SC') || (values.rule && rule !== values.rule)) continue;
      const ours = counterparts(peer, rule);
      at(rule).theirs++;
      if (
        findingsOf(name).some((finding) => ours.has(finding.rule) && touches(text, finding, line))
      )
        continue;
      at(rule).missed++;
      if (values.show)
        console.log(`missed ${rule} ${name}:${line}: ${text.split('\n')[line - 1]?.slice(0, 110)}`);
    }
    for (const rule of values.rule ? [values.rule] : ids) {
      const ours = counterparts(peer, rule);
      for (const finding of findingsOf(name).filter((one) => ours.has(one.rule))) {
        if (marks.some((mark) => mark.rule === rule && touches(text, finding, mark.line))) continue;
        at(rule).extra++;
        const { line } = source.place(finding.from);
        if (values.show && values.rule)
          console.log(
            `extra ${rule} ${name}:${line}: ${finding.message} | ${text.split('\n')[line - 1]?.slice(0, 90)}`,
          );
      }
    }
  }
  let [theirs, missed] = [0, 0];
  for (const [rule, row] of [...tally].sort((a, b) => b[1].missed - a[1].missed)) {
    theirs += row.theirs;
    missed += row.missed;
    if (row.missed || row.extra)
      console.log(
        `${peer} ${rule}: theirs ${row.theirs}, missed ${row.missed}, ours alone ${row.extra}`,
      );
  }
  console.log(
    `${peer}: ${theirs - missed} of ${theirs} marks are ours too (${((100 * (theirs - missed)) / Math.max(1, theirs)).toFixed(1)} %)`,
  );
  if (values.rule) continue;
  for (const [name, reason] of Object.entries(refused))
    if (peer === 'buildkit' && !findingsOf(name).some(({ severity }) => severity === 'error'))
      console.log(`refused without an error of ours: ${name}: ${reason.slice(0, 160)}`);
}
