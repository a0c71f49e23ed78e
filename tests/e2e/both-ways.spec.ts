import { expect, type Page, test } from 'playwright/test';
import { practices } from '../../src/checker/index.ts';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';
import { watch } from './support/site.ts';

const dockerfile = `FROM python:latest
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
USER 10001
FROM node:latest
USER 10001
CMD node app.js
`;

const box = (page: Page) => page.getByRole('textbox', { name: 'Dockerfile', exact: true });
const ofPractice = (page: Page) => page.locator('in-yours[practice]');

async function paste(page: Page, text = dockerfile): Promise<void> {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  await box(page).fill(text);
  await page.locator('[data-part="cards"] > li').first().waitFor();
}

test('a practice names the lines of the pasted Dockerfile, and leads back to them', async ({
  page,
}) => {
  await paste(page);
  // What the checker still fetches for itself would fail as we leave it.
  await page.goto('about:blank');
  const heard = watch(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('practices/pinned-base-image/');
  await expect(ofPractice(page)).toContainText('In your Dockerfile: lines 1 and 6.');
  await expect(page.locator('in-yours[rule="no-latest-tag"]')).toContainText('lines 1 and 6');
  await expect(page.locator('in-yours[rule="no-arg-in-from"]')).toHaveCount(0);
  expect(workers).toEqual([]);

  expect(heard).toEqual([]);

  await page.locator('in-yours[rule="no-latest-tag"]').getByRole('link', { name: '6' }).click();
  await expect(page).toHaveURL(/checker\/$/);
  await expect(box(page)).toHaveValue(dockerfile);
  await expect(page.locator('[data-part="cards"] > .selected')).toContainText('Line 6');
  const selected = await box(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toContain('latest');
});

test('a practice that is followed says so, with its evidence', async ({ page }) => {
  await paste(page, 'FROM python:3.13-slim-trixie\nUSER 10001:10001\nCMD python app.py\n');
  await page.goto('practices/non-root-user/');
  await expect(ofPractice(page)).toContainText('Your Dockerfile follows this:');
  await ofPractice(page).getByRole('link', { name: 'Line 2' }).click();
  await expect(box(page)).toBeVisible();
  await expect
    .poll(() =>
      box(page).evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd).trim(),
      ),
    )
    .toBe('USER 10001:10001');
});

test('what changed is kept anew, and what was emptied is gone', async ({ page }) => {
  await paste(page);
  await box(page).fill('FROM python:3.13-slim-trixie\nCMD python app.py\n');
  await expect(page.locator('[data-part="cards"]')).not.toContainText('latest');
  await page.goto('practices/pinned-base-image/');
  await expect(ofPractice(page)).not.toContainText('lines 1 and 6');
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  await box(page).fill('');
  await page.goto('practices/pinned-base-image/');
  await expect(ofPractice(page)).toBeEmpty();
});

test('nothing moves while a page says it, in either theme, and it is accessible', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await paste(page);
  await page.addInitScript(() => {
    let total = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') total += entry.value;
      document.documentElement.dataset['shift'] = String(total);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('practices/pinned-base-image/', { waitUntil: 'networkidle' });
    await expect(ofPractice(page)).toContainText('In your Dockerfile');
    // The theme's own line below its menu goes on a narrow screen; a line of text would be a hundred times that.
    const moved = Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
    expect(moved, `at ${width} px`).toBeLessThan(0.001);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expectContrast(page);
});

test('a reader can have it forgotten, from any page', async ({ page }) => {
  await paste(page);
  await page.goto('practices/pinned-base-image/');
  await ofPractice(page).getByRole('button', { name: 'Forget my Dockerfile' }).press('Enter');
  await expect(ofPractice(page)).toHaveText('Forgotten: this browser keeps nothing of it.');
  await expect(ofPractice(page)).toBeFocused();
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  await expect(box(page)).toHaveValue('');
});

test('another edition’s report is not believed', async ({ page }) => {
  await paste(page);
  await page.goto('practices/pinned-base-image/');
  await expect(ofPractice(page)).not.toBeEmpty();
  await page.evaluate(() => {
    const key = 'dockerfile-checker:report';
    const report = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...report, edition: 'another' }));
  });
  await page.reload();
  await expect(ofPractice(page)).toBeEmpty();
});

test('what was read to its foot is marked, in this browser, until it is forgotten', async ({
  page,
}) => {
  const heard = watch(page);
  const [first, second] = practices;
  await page.goto(`practices/${first?.id}/`);
  const foot = page.locator('.reading');
  await expect(foot).toHaveText(`Practice 1 of ${practices.length}, in reading order.`);
  await foot.scrollIntoViewIfNeeded();
  await expect(foot).toContainText(`You have read 1 of the ${practices.length}.`);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.waitForURL(`**/practices/${second?.id}/`);
  const mark = page.locator(`.sidebar-content [data-mark="${first?.id}"]`);
  const content = () => mark.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await content()).toContain('✓');
  await page.locator('.reading').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Forget what I read' }).click();
  await expect(page.locator('.reading')).toContainText('Forgotten.');
  expect(await content()).toBe('none');
  expect(heard).toEqual([]);
});
