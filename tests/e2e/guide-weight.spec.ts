import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { addresses } from './support/site.ts';

/** What a page of the guide may load before a reader does anything. */
const mostBytes = 30_000;

const guide = addresses.filter((address) => !/^(?:checker|404)/.test(address));

for (const third of [0, 1, 2])
  test(`a page of the guide loads little script before a reader interacts, and no fonts to wait for, part ${third + 1}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const tooHeavy: string[] = [];
    for (const address of guide.filter((_, index) => index % 3 === third)) {
      // A fresh context, so that nothing comes from the cache.
      const context = await browser.newContext();
      const page = await context.newPage();
      const scripts: Promise<Buffer>[] = [];
      page.on('response', (response) => {
        const kind = response.request().resourceType();
        if (kind === 'script') scripts.push(response.body());
        if (kind === 'font') tooHeavy.push(`${address}: ${response.url()}`);
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      const inline = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll('script:not([src], [type^="application/"])'),
          ({ textContent }) => textContent,
        ),
      );
      const bodies = [...(await Promise.all(scripts)), ...inline.map((text) => Buffer.from(text))];
      const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
      if (bytes > mostBytes) tooHeavy.push(`${address}: ${bytes} bytes`);
      await context.close();
    }
    expect(tooHeavy).toEqual([]);
  });
