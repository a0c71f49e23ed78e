import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';

/** Compressed bytes of script with which a text can be pasted and its findings read; the worker counts apart. */
const most = { page: 60_000, worker: 258_000 };

test('the checker is usable with little script', async ({ page }) => {
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.set(pathname, gzipSync(await response.body()).length);
  });
  await page.goto('checker/');
  // Nothing in it is for ShellCheck, which weighs what it weighs and comes for itself.
  await page.locator('[data-part="text"]').fill('FROM alpine\nCMD ["app", "--serve"]\n');
  await page.locator('[data-part="cards"] > li').first().waitFor();
  await page.waitForLoadState('networkidle');

  const isWorker = (path: string) => path.includes('worker');
  const sum = (wanted: (path: string) => boolean) =>
    [...scripts].reduce((total, [path, bytes]) => total + (wanted(path) ? bytes : 0), 0);
  const listed = [...scripts].map(([path, bytes]) => `${path} ${bytes}`).join('\n');
  if (process.env['WEIGHTS']) console.log(listed);
  expect(sum(isWorker), listed).toBeGreaterThan(0);
  expect(sum(isWorker), listed).toBeLessThan(most.worker);
  expect(
    sum((path) => !isWorker(path)),
    listed,
  ).toBeLessThan(most.page);
  expect([...scripts.keys()].filter(isWorker), 'what a check needs comes in one file').toHaveLength(
    1,
  );
  expect(listed).not.toMatch(
    /rich-editor|insight|patch|review|link-dialog|context-desk|completion|explanation|sarif/,
  );
});
