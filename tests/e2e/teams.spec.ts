import { expect, test } from 'playwright/test';
import { practices, rules } from '../../src/checker/index.ts';
import { builtPage } from './support/site.ts';

/** Sheets of a PDF: its page objects, of which the tree of pages is none. */
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };

for (const format of ['A4', 'Letter'])
  test(`the checklist prints on one sheet of ${format}`, async ({ page }) => {
    await page.goto('checklist/');
    expect(sheets(await page.pdf({ format, margin }))).toBe(1);
  });

test('the checklist is also a list of tasks', async ({ request }) => {
  const text = await (await request.get('checklist.md')).text();
  for (const { title } of practices) expect(text).toContain(`**[${title}](`);
  expect(text.match(/^- \[ \] \[/gm)?.length).toBeGreaterThanOrEqual(2 * practices.length);
});

test('on paper the one-page edition numbers its links and lists their addresses', async ({
  page,
}) => {
  await page.goto('one-page/');
  const marks = page.locator('.edition sup');
  const addresses = page.locator('.addresses li');
  await expect(marks.first()).toBeHidden();
  await expect(addresses.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  // The width that A4 leaves between margins of 15 mm, in CSS pixels.
  await page.setViewportSize({ width: 680, height: 960 });
  await expect(marks.first()).toBeVisible();
  const last = Math.max(...(await marks.allTextContents()).map(Number));
  await expect(addresses).toHaveCount(last);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});

test('an address leads to its place in the one-page edition, however far down', async ({
  page,
}) => {
  for (const { id } of practices) {
    await page.goto(`one-page/#${id}`);
    const top = () =>
      page.locator(`[id="${id}"]`).evaluate((one) => one.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(150);
  }
});

test('on paper what announces a block stays with it, and what is there to be used stays away', async ({
  page,
}) => {
  await page.goto('practices/distroless/');
  await page.emulateMedia({ media: 'print' });
  for (const announces of ['h2', '.sl-heading-wrapper', '.claim', '.rule-meta'])
    await expect(page.locator(`main ${announces}`).last()).toHaveCSS('break-after', 'avoid');
  await expect(page.locator('size-chart textarea')).toBeHidden();
  await expect(page.locator('.claim-open').first()).toBeHidden();
});

test('the pages that are read are Markdown too, and llms.txt leads to them', async ({
  request,
}) => {
  const index = await (await request.get('llms.txt')).text();
  for (const { id, title } of practices) {
    expect(index).toContain(`[${title}](`);
    const text = await (await request.get(`practices/${id}.md`)).text();
    expect(text).toMatch(new RegExp(`^# ${title}\n`));
    expect(builtPage(`practices/${id}/`)).toMatch(
      new RegExp(`<link[^>]*type="text/markdown"[^>]*practices/${id}\\.md"`),
    );
  }
});

test('each page has a picture of its own for link previews', async ({ request }) => {
  for (const { id } of practices) {
    const address = /property="og:image" content="([^"]*)"/.exec(
      builtPage(`practices/${id}/`),
    )?.[1];
    expect(address).toContain(`social/practices/${id}.png`);
    const picture = await (await request.get(`social/practices/${id}.png`)).body();
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test('changes in advice are a feed', async ({ page, request }) => {
  const feed = await (await request.get('feed.xml')).text();
  await page.goto('changes/');
  const titles = await page.locator('main section h2').allTextContents();
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(feed).toContain(`<title>${title}</title>`);
});

test('rules are found by checker and by fix', async ({ page }) => {
  await page.goto('rules/');
  await page.getByLabel('Known to').selectOption('hadolint');
  const shown = page.locator('tr[data-practice]:visible');
  await expect(shown).toHaveCount(rules.filter(({ peers }) => peers.hadolint).length);
  await page.getByLabel('Fix').selectOption('safe');
  await expect(shown.first()).toContainText('safe');
  expect(await shown.count()).toBeLessThan(rules.filter(({ peers }) => peers.hadolint).length);
});

test('a check of another checker leads to ours, or to the reason', async ({ page }) => {
  await page.goto('rules/hadolint/#DL3007');
  const row = page.getByRole('row').filter({ has: page.locator('#DL3007') });
  await row.getByRole('link', { name: 'Name a version instead of latest' }).click();
  await page.waitForURL('**/practices/pinned-base-image/#no-latest-tag');
});
