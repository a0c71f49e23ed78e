import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright/test';
import { findChromium } from '../scripts/chromium.ts';
import { mixed, ordinary } from './generated.ts';

/**
 * `npm run bench:keys`, after `npm run build`: milliseconds from a key press to the frame that shows
 * the findings of the new text, in Chromium, and tasks that held the page's thread for more than
 * 50 ms meanwhile. Typed is on a line with a finding, whose card quotes the line, so that every key
 * changes what is shown; a few letters are written and taken back, because a longer line is cut in its card.
 */
const port = Number(process.env['PORT'] ?? 4330);
const keys = Number(process.argv[2] ?? 120);
/** Between two keys: a fast typist, and time enough for the answer to be one to this key. */
const pause = 180;

interface Case {
  readonly name: string;
  readonly text: string;
  /** The most that 95 of 100 keys may take. */
  readonly budget?: number;
}

const cases: readonly Case[] = [
  { name: 'ordinary, 200 lines', text: ordinary(200), budget: 50 },
  { name: 'ordinary, 2,000 lines', text: ordinary(2_000), budget: 150 },
  { name: 'a finding on each line, 200', text: mixed(167) },
  { name: 'a finding on each line, 2,000', text: mixed(1_667) },
];

if (!existsSync('dist/checker/index.html')) throw new Error('Run `npm run build` first.');
const server = spawn('npm', ['run', 'preview', '--', '--port', `${port}`], {
  stdio: 'ignore',
  detached: true,
});
const executablePath = findChromium()?.path;
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await reached();
  console.log(`${keys} keys each, Chromium ${browser.version()}; milliseconds\n`);
  console.log(
    'case'.padEnd(48) +
      ['median', 'p95', 'max', 'long tasks', 'budget'].map((one) => one.padStart(12)).join(''),
  );
  for (const editor of ['plain text box', 'rich editor'] as const)
    for (const one of cases) await measure(browser, editor, one);
} finally {
  await browser.close();
  // Its own process group: npm, and the server that npm started.
  if (server.pid) process.kill(-server.pid);
}

async function reached(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(`http://localhost:${port}/checker/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers on port ${port}.`);
}

async function measure(from: Browser, editor: string, { name, text, budget }: Case): Promise<void> {
  const rich = editor === 'rich editor';
  const page = await from.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript((kept) => localStorage.setItem('dockerfile-checker:1', kept), kept());
  await page.goto(`http://localhost:${port}/checker/`);
  await page.locator('[data-part="cards"] > li').first().waitFor({ timeout: 60_000 });
  if (rich) await page.locator('.cm-content').waitFor();
  await page.locator(rich ? '.cm-content' : '[data-part="text"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(1_500);
  await listen(page);
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 20 < 10 ? 'x' : 'Backspace');
    await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(1_000);
  const { times, long } = await page.evaluate(() => window.heard);
  await page.close();

  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  const verdict = budget === undefined ? '' : at(0.95) < budget ? `< ${budget}` : `OVER ${budget}`;
  console.log(
    `${editor}: ${name}`.padEnd(48) +
      [
        at(0.5).toFixed(0),
        at(0.95).toFixed(0),
        at(1).toFixed(0),
        long.length ? `${long.length} (${Math.max(...long).toFixed(0)})` : 'none',
        verdict,
      ]
        .map((one) => one.padStart(12))
        .join(''),
  );
  if (times.length < keys) console.log(`  ${keys - times.length} keys were answered together`);

  function kept(): string {
    const plain = { bom: false, crlf: false };
    const draft = { dockerfile: text, dockerignore: '', path: 'Dockerfile', preset: 'recommended' };
    return JSON.stringify({ draft: { ...draft, shape: plain, ignoreShape: plain }, rich });
  }
}

interface Heard {
  readonly times: number[];
  readonly long: number[];
}

declare global {
  interface Window {
    heard: Heard;
  }
}

/** In the page: a clock from the key to the frame in which the cards have changed. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: Heard = { times: [], long: [] };
    window.heard = heard;
    let pressed: number | undefined;
    document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
    const cards = document.querySelector('[data-part="cards"]');
    if (!cards) throw new Error('There are no cards.');
    new MutationObserver(() => {
      const begun = pressed;
      pressed = undefined;
      if (begun === undefined) return;
      requestAnimationFrame(() => {
        // A message comes after the frame has been drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => heard.times.push(performance.now() - begun);
        port2.postMessage(undefined);
      });
    }).observe(cards, { childList: true, subtree: true, characterData: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) heard.long.push(duration);
    }).observe({ type: 'longtask' });
  });
}
