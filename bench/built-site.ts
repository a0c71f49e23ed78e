import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright/test';
import { findChromium } from '../scripts/chromium.ts';

const port = Number(process.env['PORT'] ?? 4330);

/** Serves `dist` on `PORT`, 4330 unless said otherwise, and opens a browser for as long as `work` takes. */
export async function onBuiltSite(
  work: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
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
    const address = `http://localhost:${port}/`;
    await reached(`${address}checker/`);
    await work(browser, address);
  } finally {
    await browser.close();
    // Its own process group: npm, and the server that npm started.
    if (server.pid) process.kill(-server.pid);
  }
}

async function reached(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${address}.`);
}

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** Begins to write down every task of the page's thread that takes longer than 50 ms, in milliseconds. */
export const watchLongTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });

export async function longTasks(page: Page): Promise<string> {
  const found = await page.evaluate(() => window.longTasks);
  return found.length > 0 ? `${found.length} (${Math.max(...found).toFixed(0)})` : 'none';
}
