import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** Fails with what axe names, and the elements it names them on. */
export async function expectNoViolations(page: Page): Promise<void> {
  await expectNothing(
    page,
    new AxeBuilder({ page }).options({
      rules: { 'label-content-name-mismatch': { enabled: true } },
    }),
  );
}

/** For a second theme: contrast is what a theme can spoil. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothing(page, new AxeBuilder({ page }).withRules(['color-contrast']));
}

async function expectNothing(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const named = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
  expect(named, page.url()).toEqual([]);
}
