import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from 'playwright/test';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';

const dockerfile = 'FROM python:latest\nUSER 10001\nCMD app --serve\n';

const box = (page: Page) => page.getByRole('textbox', { name: 'Dockerfile', exact: true });
const card = (page: Page, rule: string) =>
  page.locator(`[data-part="cards"] > li[data-rule="${rule}"]`);
const line = (page: Page) => page.locator('[data-part="hidden-rules"]');

async function openPage(page: Page): Promise<void> {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  await box(page).fill(dockerfile);
  await expect(card(page, 'no-latest-tag')).toBeVisible();
}

test('a rule is hidden by keyboard, counted, undone and shown again', async ({ page }) => {
  await openPage(page);
  await card(page, 'no-latest-tag').getByRole('button', { name: 'Hide this rule' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'no-latest-tag')).toHaveCount(0);
  await expect(line(page)).toContainText('1 rule hidden');
  await expect(line(page)).toContainText('1 finding');
  await expect(page.locator('[data-part="verdict"]')).toContainText('1 finding of hidden rules');

  await page.locator('[data-part="undo"]').click();
  await expect(card(page, 'no-latest-tag')).toBeVisible();
  await expect(line(page)).toBeHidden();
  await page.locator('[data-part="redo"]').click();
  await card(page, 'exec-form-cmd-entrypoint')
    .getByRole('button', { name: 'Hide this rule' })
    .click();
  await expect(line(page)).toContainText('2 rules hidden');
  await line(page)
    .getByRole('button', { name: /latest/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'no-latest-tag')).toBeVisible();
  await expect(line(page)).toContainText('1 rule hidden');
});

test('what is hidden stays so over a reload and another text, until it is forgotten', async ({
  page,
}) => {
  await openPage(page);
  await card(page, 'no-latest-tag').getByRole('button', { name: 'Hide this rule' }).click();
  await expect(line(page)).toBeVisible();
  await page.reload();
  await expect(box(page)).toHaveValue(dockerfile);
  await expect(line(page)).toContainText('1 finding');
  await page.locator('[data-part="examples"] summary').click();
  await page.getByRole('button', { name: 'Windows, PowerShell' }).click();
  await expect(line(page)).toContainText('1 rule hidden');
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(line(page)).toBeHidden();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('no-latest-tag');
});

test('reports agree with what is shown', async ({ page }) => {
  await openPage(page);
  await card(page, 'no-latest-tag').getByRole('button', { name: 'Hide this rule' }).click();
  for (const name of ['JSON', 'SARIF']) {
    await page.locator('[data-part="take"] summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Download ${name}` }).click(),
    ]);
    const report = await readFile(await download.path(), 'utf8');
    expect(report).toContain('exec-form-cmd-entrypoint');
    expect(report).not.toContain('no-latest-tag');
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the line of hidden rules is accessible on a phone, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await openPage(page);
    for (const rule of ['no-latest-tag', 'exec-form-cmd-entrypoint'])
      await card(page, rule).getByRole('button', { name: 'Hide this rule' }).click();
    await expect(line(page)).toContainText('2 rules hidden');
    if (colorScheme === 'dark') await expectContrast(page);
    else await expectNoViolations(page);
    if (process.env['PICTURES'])
      await line(page).screenshot({ path: `${process.env['PICTURES']}/hidden-${colorScheme}.png` });
    await context.close();
  });
