import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { applyFixes, check } from '../src/checker/index.ts';
import { grammatical, tokenSoup } from '../tests/support/arbitrary-dockerfile.ts';

/**
 * `npm run fuzz -- [inputs] [folder of Dockerfiles to mutate]`: checks random texts in a worker
 * and stops at the first that throws, reports a span outside its text, or takes over two seconds.
 */
const patience = 2000;

if (isMainThread) await main();
else parentPort?.on('message', (text: string) => parentPort?.postMessage(verdict(text)));

function verdict(text: string): string | undefined {
  try {
    const { findings } = check(text, { preset: 'strict', dockerignore: text.slice(0, 200) });
    const out = findings.find(
      ({ file, from, to }) => !file && (from < 0 || from > to || to > text.length),
    );
    if (out) return `a span outside the text: ${JSON.stringify(out)}`;
    const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
    applyFixes(text, fixes);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}

async function main() {
  const [inputs = '20000', folder] = process.argv.slice(2);
  const seeds =
    folder && existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('Dockerfile'))
          .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      : [];
  const mutation = seeds.length > 0 ? [mutated(seeds)] : [];
  const texts = fc.oneof(tokenSoup, grammatical, ...mutation);
  const worker = new Worker(new URL(import.meta.url));
  const started = performance.now();
  let done = 0;
  while (done < Number(inputs)) {
    for (const text of fc.sample(texts, 500)) {
      const fault = await judge(worker, text);
      if (fault !== undefined) {
        writeFileSync('fuzz-failure.log', text);
        console.error(`${fault}\n\nThe text is in fuzz-failure.log:\n${JSON.stringify(text)}`);
        process.exit(1);
      }
      done++;
    }
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${done} texts in ${seconds.toFixed(0)} s: none threw, hung or pointed outside itself.`,
  );
  process.exit(0);
}

function judge(worker: Worker, text: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(`no report after ${patience} ms`), patience);
    worker.once('message', (fault: string | undefined) => {
      clearTimeout(timer);
      resolve(fault);
    });
    worker.postMessage(text);
  });
}

/** A real Dockerfile with a few pieces cut, doubled or replaced by tokens. */
function mutated(seeds: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.oneof(tokenSoup, fc.constant('')),
  );
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([seed, changes]) =>
      changes.reduce(
        (text, [where, length, insert]) => {
          const at = Math.floor(where * text.length);
          return text.slice(0, at) + insert.slice(0, 60) + text.slice(at + length);
        },
        seed.slice(0, 20_000),
      ),
    );
}
