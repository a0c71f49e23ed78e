import { JSDOM } from 'jsdom';
import { expect, test } from 'playwright/test';
import { addresses, builtPage } from './support/site.ts';

const pages = addresses.filter((address) => builtPage(address).includes('<starlight-tabs'));

test('the practices that differ by language have all of them, each with a whole Dockerfile', () => {
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
  for (const address of pages) {
    const { document } = new JSDOM(builtPage(address)).window;
    const tabs = Array.from(document.querySelectorAll('[role=tab]'), (tab) =>
      tab.textContent.trim(),
    );
    expect(tabs, address).toEqual(['Python', 'Node', 'Go', 'Java']);
    for (const panel of document.querySelectorAll('[role=tabpanel]'))
      expect(panel.querySelectorAll('.claim-whole .claim-open').length, address).toBe(1);
  }
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
    await expect(page.getByRole('tabpanel', { name: 'Python' })).toBeHidden();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('languages stand one below the other, each under its name', async ({ page }) => {
    await page.goto('practices/multi-stage-builds/');
    await expect(page.getByRole('tablist')).toBeHidden();
    for (const language of ['Python', 'Node', 'Go', 'Java'])
      await expect(page.locator('.language', { hasText: language })).toBeVisible();
    await expect(page.locator('.claim-whole')).toHaveCount(4);
    for (const whole of await page.locator('.claim-whole').all()) await expect(whole).toBeVisible();
  });
});
