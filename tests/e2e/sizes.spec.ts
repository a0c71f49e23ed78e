import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from 'playwright/test';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';
import { watch } from './support/site.ts';

const classic = `REPOSITORY   TAG          IMAGE ID       CREATED       SIZE
shop         distroless   3d1f0a9b7c55   2 hours ago   68.2MB
shop         alpine       9c2b7e410f6d   2 hours ago   71MB
`;

const box = (page: Page) => page.getByLabel('Paste what Docker prints');
const rows = (page: Page) => page.locator('size-chart tbody tr');
const status = (page: Page) => page.locator('size-chart [role="status"]');

test('one’s own sizes become a chart and a table, and nothing is sent', async ({ page }) => {
  const heard = watch(page);
  await page.goto('practices/distroless/');
  await box(page).fill(classic);
  await expect(rows(page)).toHaveText([
    /shop:alpine.*71MB\s*\+2\.8\s*\+4\.1/,
    /shop:distroless.*chosen/,
  ]);
  await expect(page.locator('size-chart svg .recharts-bar-rectangle path')).toHaveCount(2);

  await page.getByLabel('Compare with').selectOption('shop:alpine');
  await expect(rows(page).nth(1)).toContainText('−2.8');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain('shop:distroless,68.2MB,68.2,-2.8,-3.9');
  expect(heard).toEqual([]);
});

test('the chart is taken away as a picture that names its column', async ({ page }) => {
  const heard = watch(page);
  await page.goto('practices/distroless/');
  await box(page).fill(classic);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PNG' }).click();
  const picture = await readFile(await (await download).path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBe(1600);
  // Two bars below a title and two lines that say what the column counts.
  expect(picture.readUInt32BE(20)).toBe(2 * (32 + 36 + 40 + 2 * 66 + 32));
  expect(heard).toEqual([]);
});

test('two columns are two charts, and a history names instructions', async ({ page }) => {
  await page.goto('practices/distroless/');
  await page.getByRole('button', { name: 'Try images' }).click();
  await expect(rows(page).first()).toContainText('1.58GB');
  await page.getByLabel('Column').selectOption('images: CONTENT SIZE');
  await expect(rows(page).first()).toContainText('421MB');
  await expect(page.getByText('CONTENT SIZE: Packed')).toBeVisible();

  await page.getByRole('button', { name: 'Try a history' }).click();
  await expect(rows(page).first()).toContainText('RUN tar -xzf');
});

test('a long instruction fits a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('practices/distroless/');
  await box(page).fill(
    `IMAGE       CREATED   CREATED BY                                          SIZE
<missing>   now       RUN /bin/sh -c set -eux; apt-get update; apt-get…   39.9MB
<missing>   now       RUN /bin/sh -c set -eux; wget -O python.tar.xz "…   78.6MB
`,
  );
  await expect(rows(page)).toHaveCount(2);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});

test('what cannot be read names its line', async ({ page }) => {
  await page.goto('practices/distroless/');
  await box(page).fill(`${classic}shop 2 hours 71MB\n`);
  await expect(status(page)).toContainText('Line 4');
  await expect(box(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('size-chart table')).toBeHidden();
});

test('a link carries the paste', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('practices/distroless/');
  await box(page).fill(classic);
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(status(page)).toContainText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(box(page)).toHaveValue(classic);
  await expect(rows(page)).toHaveCount(2);
});

test('with a chart drawn the page is accessible in both themes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto('practices/distroless/');
  await page.getByRole('button', { name: 'Try a history' }).click();
  await expect(page.locator('size-chart svg .recharts-bar-rectangle path')).not.toHaveCount(0);
  await expectNoViolations(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expectContrast(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box is not offered', async ({ page }) => {
    await page.goto('practices/distroless/');
    await expect(page.locator('size-chart textarea')).toBeHidden();
    await expect(page.locator('size-chart noscript p')).toBeVisible();
  });
});
