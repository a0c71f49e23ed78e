import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { check, type Finding, Source } from '../src/checker/index.ts';

/**
 * `npx node scripts/sample-findings.ts <folder> [how many] [seed]`: draws findings of the recommended
 * preset at random over all Dockerfiles in a folder, and prints each with the lines around it, for a
 * reader to judge. The same seed draws the same findings from the same folder.
 */
const [folder, count = '200', seed = '1'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder of Dockerfiles.');

interface Drawn {
  readonly file: string;
  readonly text: string;
  readonly finding: Finding;
}

const all: readonly Drawn[] = readdirSync(folder)
  .filter((name) => /Dockerfile$/.test(name))
  .sort()
  .flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return check(text).findings.map((finding) => ({ file, text, finding }));
  });

const [drawn = []] = fc.sample(
  fc.shuffledSubarray([...all], {
    minLength: Math.min(Number(count), all.length),
    maxLength: Math.min(Number(count), all.length),
  }),
  { numRuns: 1, seed: Number(seed) },
);

/** Lines above and below that are printed as well. */
const around = 3;

for (const [i, { file, text, finding }] of drawn.entries()) {
  const source = new Source(text);
  const lines = text.split('\n');
  const [first, last] = [source.place(finding.from).line, source.place(finding.to).line];
  const shown = lines.slice(Math.max(0, first - 1 - around), last + around).map((line, at) => {
    const number = Math.max(0, first - 1 - around) + at + 1;
    return `${number >= first && number <= last ? '>' : ' '}${`${number}`.padStart(4)}  ${line}`;
  });
  console.log(
    `[${i + 1}] ${file}:${first} ${finding.severity} ${finding.rule}\n    ${finding.message}\n${shown.join('\n')}\n`,
  );
}
console.log(`${drawn.length} of ${all.length} findings.`);
