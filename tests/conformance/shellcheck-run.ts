import { parseArgs } from 'node:util';
import { shellScripts } from '../../src/checker/index.ts';
import { shellFindings } from '../../src/checker/shellcheck/findings.ts';
import { readWithShellCheck } from '../../src/cli/shellcheck.ts';
import { hasShared } from './cases.ts';
import { agreement, dockerfileOf, files, reasons, shellVerdicts } from './shellcheck.ts';

/** Has ShellCheck read the shell of the corpus, and compares with what hadolint passes on; `--show` prints what is ours alone. */
const { values } = parseArgs({ options: { show: { type: 'boolean', default: false } } });

if (!hasShared) {
  console.log('The folder with the verdicts of other checkers is not here: nothing to compare.');
  process.exit(0);
}

const scripts = files().flatMap((file) => shellScripts(dockerfileOf(file).source.text, 'strict'));
const began = performance.now();
const { remarks, unread } = await readWithShellCheck(scripts);
const seconds = (performance.now() - began) / 1000;
console.log(`${remarks.size} scripts read in ${seconds.toFixed(1)} s, ${unread.length} not read.`);
for (const { script, reason } of unread) console.log(`not read: ${reason}: ${script.text}`);

const verdicts = shellVerdicts();
const answers = verdicts.map((one) => ({ ...one, agrees: agreement(one, remarks) }));
const ours = answers.filter(({ agrees }) => agrees === true).length;
console.log(`${ours} of hadolint's ${verdicts.length} verdicts are ours too.`);
for (const [reason, words] of Object.entries(reasons)) {
  const count = answers.filter(({ agrees }) => agrees === reason).length;
  console.log(`${count}: ${words}`);
}
for (const { file, line, code, agrees } of answers)
  if (agrees === undefined) console.log(`missed without a reason: ${file}:${line} ${code}`);

let alone = 0;
for (const file of files()) {
  const dockerfile = dockerfileOf(file);
  const said = new Set(verdicts.filter((one) => one.file === file).map(({ code }) => code));
  for (const { rule, from, message } of shellFindings(dockerfile, remarks).findings) {
    if (said.has(rule)) continue;
    alone++;
    const { line, column } = dockerfile.source.place(from);
    if (values.show) console.log(`ours alone: ${file}:${line}:${column}: ${message} [${rule}]`);
  }
}
console.log(`${alone} findings are of codes that hadolint does not report for the file.`);
