import { expect, type Page, test } from 'playwright/test';
import { watch } from './support/site.ts';

const places = [
  { page: 'layer-sanity', options: 4 },
  { page: 'caching-dependencies', options: 4 },
  { page: 'entrypoint-and-cmd', options: 6 },
  { page: 'dockerignore', options: 3 },
  { page: 'pinned-base-image', options: 5 },
];

const open = (page: Page, name: string) => page.goto(`practices/${name}/#see-it-happen`);

for (const { page: name, options } of places) {
  test(`${name}: each choice shows its scene, by mouse and by key`, async ({ page }) => {
    const heard = watch(page);
    await open(page, name);
    const figure = page.locator('.see');
    const radios = figure.getByRole('radio');
    const scenes = figure.locator('.scenes > section');
    await expect(radios).toHaveCount(options);
    await expect(scenes).toHaveCount(options);
    for (let i = 0; i < options; i++) {
      await radios.nth(i).check();
      await expect(scenes.locator('visible=true').locator('.verdict')).toHaveCount(1);
      await expect(scenes.nth(i)).toBeVisible();
    }
    await radios.first().check();
    await page.keyboard.press('ArrowRight');
    await expect(radios.nth(1)).toBeFocused();
    await expect(scenes.nth(1)).toBeVisible();
    await expect(scenes.nth(0)).toBeHidden();
    expect(heard).toEqual([]);
  });

  test(`${name}: on paper all scenes stand, without the choices`, async ({ page }) => {
    await open(page, name);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.see .choices')).toBeHidden();
    await expect(page.locator('.see .scenes > section').locator('visible=true')).toHaveCount(
      options,
    );
  });
}

test('a figure says its verdict politely, and no more than that', async ({ page }) => {
  await open(page, 'layer-sanity');
  await expect(page.locator('.see .scenes')).toHaveAttribute('aria-live', 'polite');
  const spoken = page.locator('.see .scenes > section > :not([aria-live="off"])');
  await expect(spoken).toHaveText([
    'Three RUNs: 225 MB ship, 185 are seen.',
    'One RUN: 185 MB ship, all of it is seen.',
    'A stage before: 185 MB ship, all of it is seen.',
    'A later chmod: 295 MB ship, 185 are seen.',
  ]);
});

test('a choice is seen in forced colours, and a focus', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'layer-sanity');
  const radio = page.getByRole('radio', { name: 'One RUN' });
  await radio.check();
  expect(await radio.evaluate((input) => getComputedStyle(input).opacity)).toBe('1');
});

test('a reader writes an ignore file and sees what is sent', async ({ page }) => {
  await open(page, 'dockerignore');
  const figure = page.locator('context-figure');
  await figure.getByText('Write your own').click();
  const box = figure.getByLabel('.dockerignore', { exact: true });
  await box.fill('**\n!app.py\n');
  await expect(figure.getByRole('status')).toHaveText('1 of 12 files are sent.');
  const key = figure.locator('details li[data-path="tests/key.pem"]');
  await expect(key).toContainText('left out');
  await expect(key).toContainText('by **');
  await box.fill('[\n');
  await expect(figure.getByRole('status')).toHaveText('12 of 12 files are sent.');
});

test('a scene opens in the checker', async ({ page }) => {
  await open(page, 'entrypoint-and-cmd');
  await page.getByRole('radio', { name: 'Shell form, under an init' }).check();
  await page.getByRole('link', { name: 'Shell form, under an init, in the checker' }).click();
  await expect(page.getByRole('textbox', { name: 'Dockerfile', exact: true })).toHaveValue(
    /ENTRYPOINT \["tini", "--"\]\nCMD python worker\.py/,
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { page: name, options } of places)
    test(`${name}: the figure is whole`, async ({ page }) => {
      await open(page, name);
      const figure = page.locator('.see');
      await figure.getByRole('radio').last().check();
      await expect(figure.locator('.scenes > section').nth(options - 1)).toBeVisible();
      await expect(figure.locator('.scenes > section').first()).toBeHidden();
    });

  test('nothing is offered that needs a script', async ({ page }) => {
    await open(page, 'dockerignore');
    await expect(page.locator('context-figure details')).toBeHidden();
  });
});
