import { parseArgs } from 'node:util';
import { hasShared } from './cases.ts';
import { agreements, oracles, share, unseenRefusals } from './marks.ts';

/** Compares our marks on real files with what hadolint and BuildKit said of them; `--show` prints the lines. */
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

for (const peer of oracles) {
  if (values.peer && values.peer !== peer) continue;
  const rows = [...agreements(peer)]
    .filter(([id]) => !values.rule || id === values.rule)
    .sort(([, a], [, b]) => b.missed.length - a.missed.length);
  for (const [id, { theirs, missed, ours }] of rows) {
    if (values.show)
      for (const { file, line, text } of missed)
        console.log(`missed ${id} ${file}:${line}: ${text.slice(0, 110)}`);
    if (values.show && values.rule)
      for (const { file, line, text, message } of ours)
        console.log(`ours ${id} ${file}:${line}: ${message} | ${text.slice(0, 90)}`);
    if (missed.length || ours.length)
      console.log(
        `${peer} ${id}: theirs ${theirs}, missed ${missed.length}, ours alone ${ours.length}`,
      );
  }
  console.log(
    `${peer}: ${(100 * share(rows.map(([, row]) => row))).toFixed(1)} % of its marks are ours too`,
  );
}

for (const [file, reason] of unseenRefusals())
  console.log(`refused without an error of ours: ${file}: ${reason.slice(0, 160)}`);
