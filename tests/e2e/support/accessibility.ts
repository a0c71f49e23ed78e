import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** Fails with what axe names, and the elements it names them on. */
export async function expectNoViolations(page: Page): Promise<void> {
  await expectNothing(page, { rules: { 'label-content-name-mismatch': { enabled: true } } });
}

/** For a second theme: contrast is what a theme can spoil. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothing(page, { runOnly: ['color-contrast'] });
}

/** For a second theme and width: contrast is what a theme can spoil, and room for fingers what a phone can. */
export async function expectContrastAndRoom(page: Page): Promise<void> {
  await expectNothing(page, { runOnly: ['color-contrast', 'target-size'] });
}

/** For a width of its own: what scrolls sideways there can be scrolled without a pointer. */
export async function expectScrollingByKeys(page: Page): Promise<void> {
  await expectNothing(page, { runOnly: ['scrollable-region-focusable'] });
}

async function expectNothing(page: Page, options: Parameters<AxeBuilder['options']>[0]) {
  // No page has a frame, for which axe would carry its results through a second page; and what passes, which is nearly
  // everything, need not be described. Both together are four times as quick.
  const { violations } = await new AxeBuilder({ page })
    .options({ ...options, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const named = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
  expect(named, page.url()).toEqual([]);
}
