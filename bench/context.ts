import type { Page } from 'playwright/test';
import { longTasks, onBuiltSite, watchLongTasks } from './built-site.ts';

/**
 * `npm run bench:context`, after `npm run build`: how long a build context of many files takes to be read, in
 * milliseconds, from the drop or the paste to the sentence that sums it up, in Chromium, and the tasks
 * that held the page's thread for more than 50 ms meanwhile.
 */
const dockerfile = 'FROM python:3.13\nCOPY . /srv\nCOPY */*.js /y\n';
const dockerignore = 'd1\n**/*7.js\n!d1/e1\n';
const path = (index: number) => `d${index % 300}/e${index % 7}/file-${index}.js`;

await onBuiltSite(async (browser, address) => {
  console.log(`Chromium ${browser.version()}; milliseconds\n`);
  console.log('case'.padEnd(44) + ['read', 'long tasks'].map((one) => one.padStart(12)).join(''));
  for (const files of [1_000, 10_000, 100_000]) {
    await measure('pasted list', files, paste);
    await measure('dropped folder', files, drop);
  }

  async function measure(
    name: string,
    files: number,
    bring: (page: Page, files: number) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}checker/`);
    await page.locator('[data-live]').waitFor();
    await page.locator('[data-part="text"]').fill(dockerfile);
    await page.locator('[data-part="ignore"] summary').click();
    await page.locator('[data-part="ignore-text"]').fill(dockerignore);
    await page.getByRole('tab', { name: 'Context' }).click();
    await page.locator('.context-paste summary').click();
    await page.waitForTimeout(3_000);
    const begun = performance.now();
    await bring(page, files);
    await watchLongTasks(page);
    const words = page.locator('[data-part="context-words"]');
    await words.filter({ hasText: `of ${files.toLocaleString('en')} files` }).waitFor({
      timeout: 120_000,
    });
    const took = performance.now() - begun;
    await page.waitForTimeout(500);
    console.log(
      `${name}: ${files.toLocaleString('en')} files`.padEnd(44) +
        [took.toFixed(0), await longTasks(page)].map((one) => one.padStart(12)).join(''),
    );
    await page.close();
  }
});

async function paste(page: Page, files: number): Promise<void> {
  await page.locator('[data-part="context-list"]').evaluate(
    (area, paths) => {
      const list = paths.map((path, index) => `${index} ./${path}`).join('\n');
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', list);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      // A task of its own: what came before is the bench's.
      setTimeout(() => {
        if (!area.dispatchEvent(event) || !(area instanceof HTMLTextAreaElement)) return;
        area.value = list;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    Array.from({ length: files }, (_, index) => path(index)),
  );
}

/** A folder that is not on any disk: the browser's interface to it, as far as it is used. */
async function drop(page: Page, files: number): Promise<void> {
  await page.locator('.text-box').evaluate((target, files) => {
    const readerOf = (entries: readonly object[]) => {
      let read = 0;
      return {
        readEntries(done: (entries: readonly object[]) => void) {
          const next = entries.slice(read, read + 100);
          read += next.length;
          setTimeout(() => done(next));
        },
      };
    };
    const folder = (name: string, entries: () => readonly object[]) => ({
      name,
      isFile: false,
      isDirectory: true,
      createReader: () => readerOf(entries()),
    });
    const file = (name: string) => ({
      name,
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void) => done(new File(['x'], name)),
    });
    const folders = Math.max(1, files / 1_000);
    const each = files / folders;
    const project = folder('project', () =>
      Array.from({ length: folders }, (_, at) =>
        folder(`d${at}`, () => Array.from({ length: each }, (_, i) => file(`file-${i}.js`))),
      ),
    );
    Object.assign(DataTransferItem.prototype, { webkitGetAsEntry: () => project });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'x'));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}
