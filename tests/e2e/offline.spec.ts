import { expect, type Page, test } from 'playwright/test';

test.use({ serviceWorkers: 'allow' });

const faulty = 'FROM python:latest\nCMD python app.py\n';
const text = (page: Page) => page.getByRole('textbox', { name: 'Dockerfile', exact: true });

async function visit(page: Page): Promise<void> {
  await page.goto('checker/');
  await isKept(page);
}

async function isKept(page: Page): Promise<void> {
  await expect(page.getByText('Works without a network.')).toBeVisible({ timeout: 30_000 });
}

test('after one visit everything works without a network', async ({ page, context }) => {
  await visit(page);
  await context.setOffline(true);
  await page.reload();
  await text(page).fill(faulty);
  await expect(page.locator('[data-part="cards"]')).toContainText('latest');

  await page.goto('practices/entrypoint-and-cmd/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ENTRYPOINT and CMD');
  await page.goto('rules/');
  await expect(page.getByLabel('Known to')).toBeVisible();
  await page.goto('no-such-page/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the editor and the changes to review come without a network too', async ({
  page,
  context,
}) => {
  await visit(page);
  await context.setOffline(true);
  await page.reload();
  await text(page).fill('FROM debian:12\nRUN apt-get install curl\n');
  await page.locator('[data-part="rich"]').check();
  await expect(page.locator('.cm-content')).toBeVisible();
  await page
    .getByRole('button', { name: /^Review/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a newer build waits to be asked, and keeps the text', async ({ page }) => {
  await visit(page);
  await page.reload();
  await text(page).fill(faulty);
  // The page asks for its own script when it is at rest; after another's it would be the newer one.
  await isKept(page);
  await page.evaluate(async () => {
    // What an older build kept, and another script that is ready to follow it.
    await caches.open('site-older');
    const registration = await navigator.serviceWorker.getRegistration();
    const script = registration?.active?.scriptURL ?? '';
    await navigator.serviceWorker.register(`${script}?newer`);
  });
  await expect(page.getByText('There is a newer version')).toBeVisible({ timeout: 30_000 });
  await expect(text(page)).toHaveValue(faulty);

  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Use it now' }).click();
  await reloaded;
  await expect(text(page)).toHaveValue(faulty);
  const script = () => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
  await expect.poll(script).toContain('?newer');
  expect(await page.evaluate(() => caches.keys())).not.toContain('site-older');
});
