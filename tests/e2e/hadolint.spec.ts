import { expect, type Page, test } from 'playwright/test';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';

const dockerfile = 'FROM quay.io/a/python:latest\nUSER 10001\nCMD app --serve\n';
const settings = `ignored:
  - DL3007
  - SC2086
override:
  error:
    - DL3025
trustedRegistries:
  - docker.io
failure-threshold: error
`;

const box = (page: Page) => page.getByRole('textbox', { name: 'Dockerfile', exact: true });
const card = (page: Page, rule: string) =>
  page.locator(`[data-part="cards"] > li[data-rule="${rule}"]`);
const line = (page: Page) => page.locator('[data-part="hadolint-line"]');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings from .hadolint.yaml' });

async function openPage(page: Page): Promise<void> {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  await box(page).fill(dockerfile);
  await expect(card(page, 'no-latest-tag')).toBeVisible();
}

test('a file is taken over with words, holds over a reload, and is removed', async ({ page }) => {
  await openPage(page);
  await page.locator('[data-part="file"]').setInputFiles({
    name: '.hadolint.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(settings),
  });
  const words = dialog(page).locator('[data-part="hadolint-words"]');
  await expect(words).toContainText('hides 2 rules');
  await expect(words).toContainText('SC2086');
  await expect(words).toContainText('failure-threshold');
  await expect(card(page, 'no-latest-tag')).toHaveCount(1);
  await dialog(page).getByRole('button', { name: 'Apply' }).click();

  await expect(card(page, 'no-latest-tag')).toHaveCount(0);
  await expect(card(page, 'exec-form-cmd-entrypoint')).toHaveClass(/error/);
  await expect(line(page)).toContainText('2 rules hidden');
  await expect(line(page)).toContainText(
    'quay.io/a/python:latest is not from a registry it trusts',
  );
  await page.waitForTimeout(500);
  await page.reload();
  await expect(line(page)).toContainText('in force');
  await expect(card(page, 'exec-form-cmd-entrypoint')).toHaveClass(/error/);

  await line(page).getByRole('button', { name: 'What it changes' }).click();
  await expect(dialog(page).getByRole('textbox')).toHaveValue(settings);
  await page.keyboard.press('Escape');
  await line(page)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(card(page, 'no-latest-tag')).toHaveCount(1);
  await expect(line(page)).toBeHidden();
  await page.locator('[data-part="undo"]').click();
  await expect(line(page)).toContainText('in force');
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(line(page)).toBeHidden();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('DL3007');
});

test('by keyboard; what is not YAML names its line and changes nothing', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Import .hadolint.yaml' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText('ignored:\n\t- DL3007\n');
  await expect(dialog(page)).toContainText('Line 2: this is not YAML');
  await expect(dialog(page).getByRole('button', { name: 'Apply' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
});

test('hostile settings stay text', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Import .hadolint.yaml' }).click();
  await dialog(page)
    .getByRole('textbox')
    .fill('"<img src=x onerror=alert(1)>": 1\nignored: ["<script>alert(1)</script>"]\n');
  await expect(dialog(page)).toContainText('<img src=x');
  expect(await page.locator('.checker img').count()).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`the settings are accessible at ${width} pixels, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      await openPage(page);
      await page.getByRole('button', { name: 'Import .hadolint.yaml' }).click();
      await dialog(page).getByRole('textbox').fill(settings);
      await expect(dialog(page)).toContainText('Not taken over');
      const look = colorScheme === 'dark' ? expectContrast : expectNoViolations;
      await look(page);
      const picture = async (name: string) => {
        if (process.env['PICTURES'])
          await page.screenshot({
            path: `${process.env['PICTURES']}/${name}-${width}-${colorScheme}.png`,
          });
      };
      await picture('hadolint');
      await dialog(page).getByRole('button', { name: 'Apply' }).click();
      await expect(line(page)).toBeVisible();
      await look(page);
      await line(page).scrollIntoViewIfNeeded();
      await picture('hadolint-line');
      await context.close();
    });
