import { expect, type Page, test } from 'playwright/test';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';

const dockerfile = `ARG VERSION=3.14
FROM python:\${VERSION} AS build
WORKDIR /src
COPY requirements.txt .
RUN pip wheel -r requirements.txt -w /wheels
FROM alpine:3.23 AS never
FROM python:\${VERSION}-slim
WORKDIR /app
COPY --from=build /wheels /wheels
RUN pip install /wheels/*
COPY . .
USER 10001
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

async function open(page: Page, text = dockerfile): Promise<void> {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  await page.getByRole('textbox', { name: 'Dockerfile', exact: true }).fill(text);
  await page.getByRole('tab', { name: 'What it does' }).click();
  await expect(page.getByRole('heading', { name: 'What a container runs' })).toBeVisible();
}

test('says what runs, what a change sets off, and who feeds whom', async ({ page }) => {
  await open(page);
  const start = page.locator('[data-part="start"]');
  await expect(start.locator('dd').first()).toHaveText('python app.py');
  await expect(start).toContainText('ENTRYPOINT in line 13, CMD in line 14');
  await expect(start).toContainText('SIGTERM');

  await page.getByRole('textbox', { name: /I change/ }).fill('app.py');
  await expect(page.locator('[data-part="change-verdict"]')).toHaveText(
    '1 of 7 steps runs again, 6 come from the cache.',
  );
  await page.getByRole('button', { name: 'requirements.txt' }).click();
  const steps = page.locator('[data-part="steps"] li');
  await expect(steps.nth(1)).toContainText('Runs again');
  await expect(steps.nth(4)).toContainText('comes out different');
  await page.getByRole('button', { name: 'ARG VERSION' }).click();
  await expect(page.getByRole('button', { name: 'ARG VERSION' })).toBeFocused();
  await expect(steps.nth(0)).toContainText('FROM names another image');

  const stages = page.locator('[data-part="stages"] > li');
  await expect(stages).toHaveCount(3);
  await expect(stages.nth(1)).toContainText('Never built');
  await expect(stages.nth(2)).toContainText('/wheels from build by COPY');
  await expect(stages.nth(2)).toContainText('10001, line 12');
  await expect(page.locator('.stage-graph .edge')).toHaveCount(1);
  await stages.nth(2).getByRole('button', { name: 'Line 9' }).click();
  const selected = await page
    .getByRole('textbox', { name: 'Dockerfile', exact: true })
    .evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
  expect(selected).toBe('COPY --from=build /wheels /wheels');
});

test('says what the suggested order would spare, and offers it', async ({ page }) => {
  await open(
    page,
    'FROM python:3.14\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n',
  );
  const suggested = page.locator('[data-part="suggested"]');
  await page.getByRole('textbox', { name: /I change/ }).fill('app.py');
  await expect(page.locator('[data-part="change-verdict"]')).toHaveText(
    '2 of 3 steps run again, 1 comes from the cache.',
  );
  const summary = suggested.locator('summary');
  await expect(summary).toHaveText(
    'In the suggested order: 1 of 4 steps runs again, 3 come from the cache.',
  );
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(suggested.getByRole('listitem').last()).toContainText('COPY . .');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Review the fix' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-part="change-verdict"]')).toHaveText(
    '1 of 4 steps runs again, 3 come from the cache.',
  );
  await expect(suggested).toBeHidden();
});

test('follows the text, and leads back to the findings', async ({ page }) => {
  await open(page, 'FROM scratch\nCMD ["a"]\n');
  const runs = page.locator('[data-part="start"] dd').first();
  await expect(runs).toHaveText('a');
  const box = page.getByRole('textbox', { name: 'Dockerfile', exact: true });
  await box.fill('FROM scratch\nCMD a\n');
  await expect(runs).toHaveText('/bin/sh -c a');
  await box.fill('# nothing\n');
  await expect(page.locator('[data-part="insight-words"]')).toContainText('no FROM');

  const tab = page.getByRole('tab', { name: 'What it does' });
  await tab.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Findings' })).toBeFocused();
  await expect(page.locator('[data-part="insight"]')).toBeHidden();
});

test('never makes markup of what it shows', async ({ page }) => {
  const hostile = '<img src=x onerror=document.title="gone">';
  await open(
    page,
    `FROM ${hostile} AS a\nFROM b\nCOPY --from=a ${hostile} /\nUSER ${hostile}\nCMD ${hostile}\n`,
  );
  await page.getByRole('textbox', { name: /I change/ }).fill(hostile);
  await expect(page.locator('[data-part="change-verdict"]')).toBeVisible();
  expect(await page.locator('[data-part="insight"] img').count()).toBe(0);
  expect(await page.title()).not.toBe('gone');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`is readable at ${width} pixels, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      await open(page);
      await page.getByRole('button', { name: 'requirements.txt' }).click();
      await expect(page.locator('[data-part="steps"] li').first()).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      if (colorScheme === 'dark') await expectContrast(page);
      else await expectNoViolations(page);
      if (process.env['PICTURES'])
        await page.screenshot({
          path: `${process.env['PICTURES']}/insight-${width}-${colorScheme}.png`,
          fullPage: true,
        });
      await context.close();
    });
