import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { applyFixes, check, type Report, rules } from '../src/checker/index.ts';
import { readLines } from '../src/checker/model/lines.ts';
import { asShellText } from '../src/checker/model/shell.ts';
import {
  grammatical,
  hostile,
  ignoreFile,
  mutated,
  spliced,
  tokenSoup,
} from '../tests/support/arbitrary-dockerfile.ts';
import { brokenPromises } from '../tests/support/fix-promises.ts';

/**
 * `npm run fuzz -- [inputs] [seed] [folder of Dockerfiles]`: checks random texts, and the examples of the
 * rules and the Dockerfiles changed and spliced, in a worker. Of each kind of broken promise it shows the first text,
 * adds it to a file as a line of JSON, and goes on. The same seed makes the same texts.
 */

/** Milliseconds of a processor for one text. */
const patience = 2000;
/** Milliseconds of the clock, after which a worker is held to be caught in a loop. */
const despair = 60_000;
const batch = 500;
/** One text in so many is checked twice. */
const another = 8;
/** A line is written to say how far it has come after so many texts. */
const milestone = 50_000;
const log = 'fuzz-failures.jsonl';
/** One fix in so many is held to all that a fix promises, which takes another check, and no more of a text than … */
const oneIn = 5;
const mostFixes = 20;

if (isMainThread) await main();
else parentPort?.on('message', (input: Input) => parentPort?.postMessage(verdict(input)));

interface Input {
  readonly text: string;
  readonly dockerignore: string | undefined;
}

interface Verdict {
  readonly fault: string | undefined;
  readonly fixes: number;
}

let texts = 0;
let seen = 0;

function verdict({ text, dockerignore }: Input): Verdict {
  let fixes = 0;
  try {
    const started = process.cpuUsage();
    const options = { preset: 'strict', dockerignore } as const;
    const report = check(text, options);
    const took = process.cpuUsage(started).user / 1000;
    if (took > patience) return { fault: `a report after ${Math.round(took)} ms`, fixes };
    const fault =
      misplaced(report) ??
      (texts++ % another === 0 ? unstable(report, options) : undefined) ??
      resized(text);
    if (fault !== undefined) return { fault, fixes };
    const { findings } = report;
    // Where Docker cannot tell the instructions, a fix cannot leave the others as they are.
    const isDockerfile = !findings.some(({ rule }) => rule === 'unknown-instruction');
    for (const finding of isDockerfile && dockerignore === undefined ? findings : []) {
      if (!finding.fix || seen++ % oneIn > 0 || text.length > 20_000) continue;
      if (fixes === mostFixes) break;
      fixes++;
      // Where nearly every line is wrong, what is put right lets other rules see the next fault.
      const [broken] = brokenPromises(text, finding, findings).filter(
        ({ promise }) => !promise.includes('other rule'),
      );
      if (broken)
        return {
          fault: `the fix of ${broken.rule} breaks: ${broken.promise}\n${broken.evidence}`,
          fixes,
        };
    }
    return { fault: undefined, fixes };
  } catch (error) {
    return { fault: error instanceof Error ? error.stack : String(error), fixes };
  }
}

function misplaced({ source: { text }, findings }: Report): string | undefined {
  const outside = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from < 0 || from > to || to > text.length;
  const inText = findings.filter(({ file }) => file === undefined);
  const out = inText.find((one) => outside(one) || one.fix?.edits.some(outside));
  if (out) return `a span outside the text: ${JSON.stringify(out)}`;
  const at = inText.findIndex(({ from }, i) => from < (inText[i - 1]?.from ?? 0));
  return at < 0 ? undefined : `findings out of order: ${JSON.stringify(inText[at])}`;
}

function unstable(report: Report, options: Parameters<typeof check>[1]): string | undefined {
  const { text } = report.source;
  if (text.length > 20_000) return undefined;
  const again = JSON.stringify(check(text, options)) === JSON.stringify(report);
  if (!again) return 'another report of the same text';
  applyFixes(
    text,
    report.findings.flatMap(({ fix }) => (fix ? [fix] : [])),
  );
  return undefined;
}

function resized(text: string): string | undefined {
  const kept = [readLines(text).joined, asShellText(text, '\\'), asShellText(text, '`')];
  return kept.every(({ length }) => length === text.length)
    ? undefined
    : 'masked text of another length';
}

async function main() {
  const [count = '20000', given, folder] = process.argv.slice(2);
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  const seeds =
    folder && existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('Dockerfile'))
          .sort()
          .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      : [];
  const examples = rules.flatMap((rule) => rule.examples.flatMap(({ bad, good }) => [bad, good]));
  const found = seeds.length > 0 ? seeds : examples;
  const inputs = fc.record({
    text: fc.oneof(
      { weight: 4, arbitrary: tokenSoup },
      { weight: 8, arbitrary: grammatical },
      { weight: 8, arbitrary: mutated(found) },
      { weight: 4, arbitrary: mutated(examples) },
      { weight: 4, arbitrary: spliced(found) },
      { weight: 12, arbitrary: spliced(examples) },
      { weight: 1, arbitrary: hostile(4000) },
    ),
    dockerignore: fc.option(ignoreFile, { freq: another, nil: undefined }),
  });
  console.log(`${count} texts with seed ${seed}`);
  let worker = new Worker(new URL(import.meta.url));
  const started = performance.now();
  const faults = new Map<string, number>();
  let done = 0;
  let fixes = 0;
  for (let round = 0; done < Number(count); round++)
    for (const input of fc.sample(inputs, { numRuns: batch, seed: seed + round })) {
      const verdict = await judge(worker, input);
      const { fault, fixes: tried } = verdict ?? {
        fault: `no report after ${despair} ms`,
        fixes: 0,
      };
      if (verdict === undefined) {
        await worker.terminate();
        worker = new Worker(new URL(import.meta.url));
      }
      if (fault !== undefined) {
        const kind = kindOf(fault);
        if (!faults.has(kind)) show(fault, input, `Text ${done} of seed ${seed}`);
        faults.set(kind, (faults.get(kind) ?? 0) + 1);
      }
      done++;
      fixes += tried;
      if (done % milestone === 0) console.log(`${done} texts and ${fixes} fixes`);
    }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${done} texts and ${fixes} fixes in ${seconds} s:`);
  for (const [kind, times] of faults) console.log(`${times} times ${kind}`);
  if (faults.size === 0)
    console.log('none threw, hung, pointed outside its text or broke a promise.');
  process.exit(faults.size === 0 ? 0 : 1);
}

/** The first line, without its numbers: the rest is of one text alone. */
function kindOf(fault: string): string {
  return (fault.split('\n')[0] ?? '').replaceAll(/\d+/g, 'n');
}

function show(fault: string, input: Input, name: string): void {
  appendFileSync(log, `${JSON.stringify({ name, fault, ...input })}\n`);
  const beside =
    input.dockerignore === undefined ? '' : `\nbeside ${JSON.stringify(input.dockerignore)}`;
  console.error(
    `${fault}\n\n${name} is in ${log}:\n${JSON.stringify(input.text.slice(0, 3000))}${beside}\n`,
  );
}

/** What the worker says, or nothing where it is caught in a loop. */
function judge(worker: Worker, input: Input): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), despair);
    worker.once('message', (verdict: Verdict) => {
      clearTimeout(timer);
      resolve(verdict);
    });
    worker.postMessage(input);
  });
}
