import { expect, test } from 'playwright/test';
import { practices, rules } from '../../src/checker/index.ts';
import { shareHash } from '../../src/site/markdown.ts';
import {
  expectContrastAndRoom,
  expectNoViolations,
  expectScrollingByKeys,
} from './support/accessibility.ts';
import { addresses, builtPage, watch } from './support/site.ts';

const practicePages = addresses.filter((address) => address.startsWith('practices/'));
const aPractice =
  practicePages.find((address) => builtPage(address).includes('class="rule ')) ?? '';

for (const half of [0, 1])
  test(`every page is quiet and accessible, wide in light and narrow in dark, part ${half + 1}`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const heard = watch(page);
    for (const address of addresses.filter((_, index) => index % 2 === half)) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(openSome, '.rule details');
      await expectNoViolations(page);
      await page.setViewportSize({ width: 390, height: 800 });
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
      await expectContrastAndRoom(page);
    }
    expect(heard).toEqual([]);
  });

test('the theme follows the system until one is chosen', async ({ page }) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('');
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
  }
});

test('no page is wider than a phone', async ({ page }) => {
  test.setTimeout(120_000);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'load' });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${address} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('a table that is wider than a phone can be scrolled by keys', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 256 });
  for (const address of addresses.filter((one) => builtPage(one).includes('<table'))) {
    await page.goto(address, { waitUntil: 'load' });
    // A long page is laid out where it is near, and axe looks far.
    await page.addStyleTag({ content: 'section { content-visibility: visible !important }' });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expectScrollingByKeys(page);
  }
  await page.goto('practices/entrypoint-and-cmd/');
  const table = page.locator('main table').first();
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(table).not.toHaveAttribute('tabindex');
});

test('a flag is not broken behind its hyphens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of practicePages) {
    await page.goto(address, { waitUntil: 'load' });
    const flags = page.locator('.sl-markdown-content :is(p, li) > code', { hasText: /^--?\w+$/ });
    const lines = await flags.evaluateAll((all) => all.map((one) => one.getClientRects().length));
    expect(Math.max(1, ...lines), address).toBe(1);
  }
});

for (const width of [390, 1280])
  test(`an address leads to its rule, and what is read stays while one scrolls up from there, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('practices/linting/#label-value-url');
    const heading = page.locator('#label-value-url');
    const top = () => heading.evaluate((one) => Math.round(one.getBoundingClientRect().top));
    await expect.poll(top).toBeGreaterThan(50);
    const before = await top();
    expect(before).toBeLessThan(200);
    await page.mouse.move(width / 2, 500);
    for (let step = 1; step <= 5; step++) {
      await page.mouse.wheel(0, -100);
      const off = async () => Math.abs((await top()) - before - 100 * step);
      await expect.poll(off).toBeLessThanOrEqual(1);
    }
  });

for (const [width, contents] of [
  [1280, 'starlight-toc'],
  [390, 'mobile-starlight-toc'],
] as const)
  test(`the contents mark the rule that is read, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('practices/linting/');
    const marked = page.locator(`${contents} a[aria-current="true"]`);
    await expect(marked).toHaveText('Overview');
    await page.goto('practices/linting/#curl-retry');
    await expect(marked).toHaveAttribute('href', '#curl-retry');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect(marked).toHaveText('Overview');
    await page.setViewportSize({ width, height: 500 });
    await page.locator('#why').evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
    await expect(marked).toHaveAttribute('href', '#why');
  });

test('the registry is served as data', async ({ request }) => {
  const data: unknown = await (await request.get('rules.json')).json();
  expect(data).toHaveProperty('rules.length', rules.length);
  expect(data).toHaveProperty('practices.length', practices.length);
});

test('a short address leads to the section of its rule', async ({ page }) => {
  const rule = rules.find(({ id }) => builtPage(`r/${id}/`).includes(aPractice)) ?? rules[0];
  await page.goto(`r/${rule?.id}/`);
  await page.waitForURL(`**/practices/*/#${rule?.id}`);
});

test('search finds our rule by the name another checker gives it', async ({ page }) => {
  for (const id of ['DL3007', 'S7031']) {
    await page.goto('');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').or(page.getByPlaceholder('Search')).first().fill(id);
    await expect(page.locator('#starlight__search .pagefind-ui__result').first()).toBeVisible();
    await expect(page.locator('#starlight__search mark').first()).toContainText(id);
  }
});

test('a search that is opened before the browser was idle comes as soon as it is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = (callback) =>
      window.setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 0 }), 2000);
  });
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByPlaceholder('Search').first()).toBeFocused();
});

test('the table of all rules narrows as one types', async ({ page }) => {
  await page.goto('rules/');
  const rows = page.locator('rule-table tr[data-practice]:visible');
  await expect(rows).toHaveCount(rules.length);
  await page.getByLabel('Find').fill('dl3007');
  await expect(page.locator('rule-table output')).toHaveText('1 rule');
  await expect(rows).toContainText(['no-latest-tag']);
  await page.getByLabel('Find').fill('no such thing');
  await expect(page.getByText('No rule matches')).toBeVisible();
});

test('an anchor copies the address of its heading', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(aPractice);
  const anchor = page.locator('.rule .sl-anchor-link').first();
  await anchor.click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a fence opens in the checker with its own text', async ({ page }) => {
  const address = practicePages.find((address) => builtPage(address).includes('claim-open')) ?? '';
  await page.goto(address);
  const fence = page.locator('.claim:has(.claim-open) + .expressive-code').first();
  const code = await fence.locator('button[data-code]').getAttribute('data-code');
  await page.locator('.claim-open').first().click();
  await page.waitForURL('**/checker/**');
  const lines = (code ?? '').split('\u007f');
  await expect(page.getByRole('textbox').first()).toHaveValue(lines.join('\n').concat('\n'));
});

test('every example of a rule opens in the checker, as it is and put right', () => {
  for (const { id, rules } of practices) {
    const page = builtPage(`practices/${id}/`);
    for (const { examples } of rules)
      for (const { bad, good, dockerignore, goodDockerignore } of examples) {
        expect(page).toContain(`checker/${shareHash(bad, dockerignore)}"`);
        expect(page).toContain(`checker/${shareHash(good, goodDockerignore ?? dockerignore)}"`);
      }
  }
});

test('an address that is nowhere says what there is', async ({ page }) => {
  const answer = await page.goto('no/such/page/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing at this address');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('pages are whole, and offer nothing that needs it', async ({ page }) => {
    await page.goto('rules/');
    await expect(page.locator('rule-table tr[data-practice]')).toHaveCount(rules.length);
    await expect(page.locator('.rule-filter')).toBeHidden();
    await expect(page.locator('site-search button').first()).toBeHidden();
    await page.goto('');
    await expect(page.locator('.practices li')).toHaveCount(practices.length);
  });

  test('the chart is drawn, with its numbers beneath', async ({ page }) => {
    await page.goto('practices/distroless/');
    await expect(page.locator('.measurement svg .recharts-bar-rectangle path')).toHaveCount(2);
    await expect(page.locator('.measurement table')).toContainText('68.2');
  });
});

test('the chart comes alive in its place', async ({ page }) => {
  const heard = watch(page);
  await page.goto('practices/distroless/');
  const chart = page.locator('.measurement .chart');
  const { height: before } = (await chart.boundingBox()) ?? {};
  await chart.scrollIntoViewIfNeeded();
  await expect(page.locator('.measurement astro-island:not([ssr])')).toHaveCount(1);
  await expect(chart.locator('svg .recharts-bar-rectangle path')).toHaveCount(2);
  expect((await chart.boundingBox())?.height).toBeCloseTo(before ?? 0, 0);
  expect(heard).toEqual([]);
});

test('a page that is read in the dark is printed on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('practices/linting/');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(root).toHaveAttribute('data-theme', 'dark');
});

/** Examples are all of one make, and axe is slow: some stand for all. */
function openSome(selector: string): void {
  const some = Array.from(document.querySelectorAll<HTMLDetailsElement>(selector)).slice(0, 3);
  for (const details of some) details.open = true;
}
