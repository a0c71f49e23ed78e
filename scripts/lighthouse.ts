/**
 * `npm run lighthouse`: scores of the built site on mobile and desktop, as the median of several runs,
 * against `lighthouse-budget.json`. Run `npm run build` first. Lighthouse is fetched when it is wanted: it brings two
 * hundred packages that nothing else needs.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findChromium } from './chromium.ts';

const lighthouse = 'lighthouse@12.8.2';
const port = 4390;

interface Budget {
  /** An odd number, so that there is a median. */
  readonly runs: number;
  /** Addresses relative to the site's root. */
  readonly pages: readonly string[];
  /** The least score of each category, of 100. */
  readonly least: Readonly<Record<string, number>>;
}

interface Result {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

const budget = JSON.parse(
  readFileSync(new URL('lighthouse-budget.json', import.meta.url), 'utf8'),
) as Budget;
const chromium = findChromium();
if (!chromium)
  throw new Error('No Chromium to run Lighthouse in: install chromium or google-chrome.');

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const server = spawn('npm', ['run', '--silent', 'preview', '--', '--port', String(port)], {
  stdio: 'ignore',
  detached: true,
});
try {
  await answers(`http://localhost:${port}/`);
  let isWithin = true;
  for (const device of ['mobile', 'desktop'] as const)
    for (const page of budget.pages) {
      const results = Array.from({ length: budget.runs }, (_, run) => measure(page, device, run));
      const scores = Object.entries(budget.least).map(([category, least]) => {
        const score = median(results.map((one) => 100 * (one.categories[category]?.score ?? 0)));
        if (score < least) isWithin = false;
        return `${category} ${score}${score < least ? ` (below ${least})` : ''}`;
      });
      console.log(`${device} /${page}: ${scores.join(', ')}`);
    }
  if (!isWithin) process.exitCode = 1;
} finally {
  if (server.pid !== undefined) process.kill(-server.pid);
}

async function answers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // It is still starting.
    }
    await setTimeout(200);
  }
  throw new Error(`Nothing answers at ${address}: has the site been built?`);
}

function measure(page: string, device: 'mobile' | 'desktop', run: number): Result {
  const path = join(folder, `${run}.json`);
  const preset = device === 'desktop' ? ['--preset=desktop'] : [];
  const words = [
    ...['--yes', lighthouse, `http://localhost:${port}/${page}`, ...preset],
    ...['--quiet', '--output=json', `--output-path=${path}`],
    `--only-categories=${Object.keys(budget.least).join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking',
  ];
  execFileSync('npx', words, {
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: chromium?.path },
  });
  return JSON.parse(readFileSync(path, 'utf8')) as Result;
}

function median(numbers: readonly number[]): number {
  return Math.round(numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0);
}
