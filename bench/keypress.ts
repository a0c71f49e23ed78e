import type { Page } from 'playwright/test';
import { longTasks, onBuiltSite, watchLongTasks } from './built-site.ts';
import { mixed, ordinary } from './generated.ts';

/**
 * `npm run bench:keys`, after `npm run build`: milliseconds from a key press to the frame that shows
 * the findings of the new text, in Chromium, and tasks that held the page's thread for more than
 * 50 ms meanwhile. Typed is on a line with a finding, whose card quotes the line, so that every key
 * changes what is shown; a few letters are written and taken back, because a longer line is cut in its card.
 */
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

await onBuiltSite(async (browser, address) => {
  console.log(`${keys} keys each, Chromium ${browser.version()}; milliseconds\n`);
  console.log(
    'case'.padEnd(48) +
      ['median', 'p95', 'max', 'long tasks', 'budget'].map((one) => one.padStart(12)).join(''),
  );
  for (const editor of ['plain text box', 'rich editor'] as const)
    for (const one of cases) await measure(await browser.newPage(), address, editor, one);
});

async function measure(
  page: Page,
  address: string,
  editor: string,
  { name, text, budget }: Case,
): Promise<void> {
  const rich = editor === 'rich editor';
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.addInitScript((kept) => localStorage.setItem('dockerfile-checker:1', kept), kept());
  await page.goto(`${address}checker/`);
  await page.locator('[data-part="cards"] > li').first().waitFor({ timeout: 60_000 });
  if (rich) await page.locator('.cm-content').waitFor();
  await page.locator(rich ? '.cm-content' : '[data-part="text"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(1_500);
  await listen(page);
  await watchLongTasks(page);
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 20 < 10 ? 'x' : 'Backspace');
    await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(1_000);
  const times = await page.evaluate(() => window.answered);
  const long = await longTasks(page);
  await page.close();

  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  const verdict = budget === undefined ? '' : at(0.95) < budget ? `< ${budget}` : `OVER ${budget}`;
  console.log(
    `${editor}: ${name}`.padEnd(48) +
      [at(0.5).toFixed(0), at(0.95).toFixed(0), at(1).toFixed(0), long, verdict]
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

declare global {
  interface Window {
    answered: number[];
  }
}

/** In the page: a clock from the key to the frame in which the cards have changed. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.answered = [];
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
        port1.onmessage = () => window.answered.push(performance.now() - begun);
        port2.postMessage(undefined);
      });
    }).observe(cards, { childList: true, subtree: true, characterData: true });
  });
}
