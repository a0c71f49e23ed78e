import { expect, test } from 'playwright/test';
import { addresses, builtPage } from './support/site.ts';

const pages = addresses.filter((address) => builtPage(address).includes('<starlight-tabs'));

test('the practices that differ by language have all of them', () => {
  expect(pages.map((address) => address.replace(/^practices\/|\/$/g, '')).sort()).toEqual([
    'caching-dependencies',
    'distroless',
    'dockerignore',
    'entrypoint-and-cmd',
    'multi-stage-builds',
    'non-root-user',
    'precise-base-image',
    'virtual-environment',
  ]);
  for (const address of pages)
    for (const language of ['Node', 'Go', 'Java'])
      expect(builtPage(address), address).toMatch(new RegExp(`role="tab"[^>]*>\\s*${language}`));
});

test('a language is chosen once, and is there before any module has loaded', async ({ page }) => {
  await page.goto('practices/multi-stage-builds/');
  await page.getByRole('tab', { name: 'Go' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Go' })).toBeVisible();
  await page.route('**/_astro/*.js', (route) => route.abort());
  for (const address of pages) {
    await page.goto(address);
    await expect(page.getByRole('tab', { name: 'Go' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name: 'Go' })).toBeVisible();
    await expect(page.getByRole('tabpanel', { name: 'Node' })).toBeHidden();
  }
});
