import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DockerfileParser } from 'dockerfile-ast';
import { parse as parseShell } from 'unbash';
import { check, rules } from '../src/checker/index.ts';
import { concerned } from '../src/checker/mentions.ts';
import { parse } from '../src/checker/model/parse.ts';
import { scripts } from '../src/checker/model/shell.ts';
import { Source } from '../src/checker/source.ts';
import { mixed } from './generated.ts';

/**
 * `npm run bench [folder]`: times per file of the checker, of its floor and of two peers, warm and
 * side by side in one run; then where a check spends it. Milliseconds of wall time.
 */
const load = createRequire(import.meta.url);
// Neither peer ships types for what is used here.
const { validate } = load('dockerfile-utils') as { readonly validate: (text: string) => unknown };
const dockerfilelint = load('dockerfilelint') as { run: (path: string, text: string) => unknown };

/** The least a checker on these parsers can cost: every instruction's range and arguments, every RUN body. */
function floor(text: string) {
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    instruction.getRange();
    instruction.getArguments();
  }
  for (const body of bodies.get(text) ?? []) parseShell(body);
}

const contenders: Readonly<Record<string, (text: string) => unknown>> = {
  'floor (dockerfile-ast and unbash)': floor,
  'check, all rules': (text) => check(text, { preset: 'strict' }),
  'check, as it comes': (text) => check(text),
  'dockerfile-utils': (text) => validate(text),
  dockerfilelint: (text) => dockerfilelint.run('Dockerfile', text),
};

const folder = process.argv[2] ?? new URL('../../shared/corpus/dev', import.meta.url).pathname;
const texts = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('Dockerfile'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  : [100, 200, 400].map(mixed);

/** What the shell parser is handed for each text, found beforehand. */
const bodies = new Map(
  texts.map((text) => {
    const dockerfile = parse(new Source(text));
    return [
      text,
      dockerfile.instructions.flatMap((one) =>
        scripts(dockerfile, one).map((script) => script.text),
      ),
    ] as const;
  }),
);

function time(work: () => unknown): number {
  const start = performance.now();
  try {
    work();
  } catch {
    // Some peers throw on some files; what they took until then is counted.
  }
  return performance.now() - start;
}

const rounds = 20;
const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.floor(q * (sorted.length - 1))] ?? 0;
const format = (milliseconds: number) => milliseconds.toFixed(3).padStart(10);

console.log(`${texts.length} files, best of ${rounds} warm rounds, Node ${process.version}\n`);
console.log(
  `${'ms per file'.padEnd(36)}${['median', 'p99', 'max', 'total'].map((name) => name.padStart(10)).join('')}`,
);
const best = new Map<string, number[]>();
for (let round = 0; round <= rounds; round++)
  for (const [name, work] of Object.entries(contenders)) {
    const times = texts.map((text) => time(() => work(text)));
    const known = best.get(name);
    // The first round warms up and is not counted.
    if (round > 0)
      best.set(name, known ? times.map((one, i) => Math.min(one, known[i] ?? one)) : times);
  }
for (const [name, times] of best) {
  const sorted = times.toSorted((a, b) => a - b);
  const total = times.reduce((sum, one) => sum + one, 0);
  console.log(
    name.padEnd(36) +
      [quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.at(-1) ?? 0, total]
        .map(format)
        .join(''),
  );
}

const parts: Readonly<Record<string, () => readonly number[]>> = {
  'read as instructions': () => texts.map((text) => time(() => parse(new Source(text)))),
  'and their shell': () =>
    texts.map((text) => {
      const dockerfile = parse(new Source(text));
      return time(() => {
        for (const one of dockerfile.instructions) scripts(dockerfile, one);
      });
    }),
  'asked of all rules': () =>
    texts.map((text) => {
      const dockerfile = parse(new Source(text));
      for (const one of dockerfile.instructions) scripts(dockerfile, one);
      const due = concerned(rules, dockerfile);
      return time(() => {
        for (const rule of due) for (const _ of rule.check(dockerfile));
      });
    }),
};
console.log(`\n${'where a check spends it, ms'.padEnd(36)}${'median'.padStart(10)}`);
for (const [name, measure] of Object.entries(parts)) {
  let least: readonly number[] = measure();
  for (let round = 1; round < rounds; round++)
    least = measure().map((one, i) => Math.min(one, least[i] ?? one));
  console.log(
    name.padEnd(36) +
      format(
        quantile(
          least.toSorted((a, b) => a - b),
          0.5,
        ),
      ),
  );
}
