import { execFileSync } from 'node:child_process';
import { check } from '../src/checker/index.ts';
import { isText } from '../src/checker/model/parse.ts';
import { generated } from './generated.ts';

/**
 * `npm run bench:growth [part of a shape's name]`: how the time of a check with all rules grows with the size of
 * generated files. Milliseconds of wall time, the best of three; in brackets, how many times more than for a tenth of
 * the size; at the end the most memory the process had held, in megabytes, when the largest was checked for the first
 * time. Each shape has a process of its own, so that none pays for the garbage of another.
 */
const sizes = [100, 1000, 10_000, 100_000];
const name = 46;
const cell = 18;
const [part = '', shape] = process.argv.slice(2);

if (shape === undefined) compare();
else measure(shape);

function compare(): void {
  const head = sizes.map((size) => String(size).padStart(cell)).join('');
  console.log(`${'ms (factor)'.padEnd(name)}${head}${'MB'.padStart(8)}`);
  for (const shape of Object.keys(generated))
    if (shape.includes(part))
      execFileSync(process.execPath, [import.meta.filename, part, shape], { stdio: 'inherit' });
}

function measure(shape: string): void {
  let before = 0;
  let most = 0;
  process.stdout.write(shape.padEnd(name));
  for (const size of sizes) {
    const text = generated[shape]?.(size) ?? '';
    if (!isText(text)) {
      process.stdout.write('refused'.padStart(cell));
      continue;
    }
    const first = time(text);
    // Kilobytes.
    most = process.resourceUsage().maxRSS / 1000;
    const milliseconds = Math.min(first, time(text), time(text));
    const factor = before ? ` (${(milliseconds / before).toFixed(1)})` : '';
    process.stdout.write(`${milliseconds.toFixed(1)}${factor}`.padStart(cell));
    before = milliseconds;
  }
  console.log(most.toFixed(0).padStart(8));
}

function time(text: string): number {
  const start = performance.now();
  check(text, { preset: 'strict' });
  return performance.now() - start;
}
