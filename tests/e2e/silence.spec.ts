import { expect, test } from 'playwright/test';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';

const dockerfile = 'FROM alpine:3.23\nUSER 10001\nCMD app --serve\n';

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`a finding is silenced with a reason at ${width} pixels, ${colorScheme}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      await page.goto('checker/');
      await page.locator('[data-live]').waitFor();
      const box = page.getByRole('textbox', { name: 'Dockerfile', exact: true });
      await box.fill(dockerfile);
      const card = page.locator('[data-part="cards"] > li[data-rule="exec-form-cmd-entrypoint"]');
      await card.getByRole('button', { name: 'Silence…' }).focus();
      await page.keyboard.press('Enter');

      const dialog = page.getByRole('dialog', { name: 'Silence with a comment' });
      const write = dialog.getByRole('button', { name: 'Write the comment' });
      const reason = dialog.getByRole('textbox', { name: 'Why it may stay as it is' });
      await expect(reason).toBeFocused();
      await expect(write).toBeDisabled();
      await page.keyboard.insertText('the wrapper adds a shell');
      await expect(dialog.locator('ins')).toHaveText(
        /# check-ignore: exec-form-cmd-entrypoint -- the wrapper adds a shell/,
      );
      await dialog.getByRole('combobox').selectOption({ label: 'For hadolint too: DL3025' });
      await expect(dialog.locator('ins')).toHaveText(/# hadolint ignore=DL3025 # the wrapper/);
      if (colorScheme === 'dark') await expectContrast(page);
      else await expectNoViolations(page);
      if (process.env['PICTURES'])
        await page.screenshot({
          path: `${process.env['PICTURES']}/silence-${width}-${colorScheme}.png`,
        });
      await reason.press('Enter');
      await expect(box).toHaveValue(
        'FROM alpine:3.23\nUSER 10001\n# hadolint ignore=DL3025 # the wrapper adds a shell\nCMD app --serve\n',
      );
      await expect(card).toHaveCount(0);
      await expect(page.locator('[data-part="suppressed-title"]')).toContainText('1 finding');

      await page.locator('[data-part="undo"]').click();
      await expect(box).toHaveValue(dockerfile);
      await expect(card).toHaveCount(1);
      await context.close();
    });
