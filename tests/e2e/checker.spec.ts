import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { writeLink } from '../../src/components/checker/share.ts';
import { expectNoViolations } from './support/accessibility.ts';

const dockerfile = `FROM python:latest
RUN apt-get update && apt-get install -y --no-install-recommends curl
WORKDIR /srv
CMD gunicorn --bind 0.0.0.0:8000 weather:app
`;

async function openPage(page: Page, hash = ''): Promise<void> {
  await page.goto(`checker/${hash}`);
  await page.locator('[data-live]').waitFor();
}

const box = (page: Page) => page.getByRole('textbox', { name: 'Dockerfile', exact: true });
const cards = (page: Page) => page.locator('[data-part="cards"] > li');
const card = (page: Page, rule: string) =>
  page.locator(`[data-part="cards"] > li[data-rule="${rule}"]`);
const notice = (page: Page) => page.locator('[data-part="notice-text"]');
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

async function paste(page: Page, text = dockerfile): Promise<void> {
  await box(page).fill(text);
  await expect(cards(page).first()).toBeVisible();
}

const selectedText = (area: Locator) =>
  area.evaluate((element) => {
    if (!(element instanceof HTMLTextAreaElement)) return '';
    return element.value.slice(element.selectionStart, element.selectionEnd);
  });

test('from a paste to a link that a colleague opens', async ({ page, browser }) => {
  await openPage(page);
  await paste(page);
  await expect(page.locator('[data-part="verdict"]')).toContainText('warning');

  const latest = card(page, 'no-latest-tag');
  await latest.getByRole('button', { name: 'Line 1' }).click();
  expect(await selectedText(box(page))).toContain('latest');

  const lists = card(page, 'apt-remove-lists').getByRole('link', { name: /Read why/ });
  await lists.click();
  const section = page.locator('[data-part="section"]');
  await expect(section.getByRole('heading', { level: 2 })).toHaveText(/lists of apt/);
  await expect(section.locator('[data-part="section-body"]')).toContainText('/var/lib/apt/lists');
  await expect(box(page)).toHaveValue(dockerfile);
  await section.getByRole('button', { name: 'Close' }).click();
  await expect(lists).toBeFocused();

  await card(page, 'exec-form-cmd-entrypoint').getByRole('button', { name: /^Fix/ }).click();
  const review = dialog(page, 'Review the fix');
  await expect(review.locator('ins')).toHaveText(/CMD \["gunicorn"/);
  await expect(review.locator('del')).toHaveText(/CMD gunicorn/);
  await expect(box(page)).toHaveValue(dockerfile);
  await review.getByRole('button', { name: 'Apply' }).click();
  await expect(box(page)).toHaveValue(/CMD \["gunicorn", "--bind"/);
  await expect(card(page, 'exec-form-cmd-entrypoint')).toHaveCount(0);

  await page.locator('[data-part="undo"]').click();
  await expect(box(page)).toHaveValue(dockerfile);
  await page.locator('[data-part="redo"]').click();
  await expect(box(page)).toHaveValue(/CMD \["gunicorn"/);

  await latest.getByRole('button', { name: 'Line 1' }).click();
  await page.getByRole('button', { name: 'Link' }).click();
  const link = page.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#v1\.[\w-]+$/);
  const address = await link.inputValue();

  const elsewhere = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await elsewhere.newPage();
  await phone.goto(address);
  await expect(box(phone)).toHaveValue(/CMD \["gunicorn"/);
  await expect(card(phone, 'no-latest-tag')).toHaveClass(/selected/);
  expect(new URL(phone.url()).hash).toBe('');
  await elsewhere.close();
});

test('by keyboard alone', async ({ page }) => {
  await openPage(page);
  await box(page).focus();
  await page.keyboard.insertText(dockerfile);
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  const first = await selectedText(box(page));
  expect(first).not.toBe('');
  await page.keyboard.press('F8');
  expect(await selectedText(box(page))).not.toBe(first);
  await page.keyboard.press('Shift+F8');
  expect(await selectedText(box(page))).toBe(first);

  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.card.selected .place')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog(page, 'Keys')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'Keys')).toBeHidden();

  const fix = card(page, 'exec-form-cmd-entrypoint').getByRole('button', { name: /^Fix/ });
  await fix.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue(/CMD \["gunicorn"/);
  await box(page).focus();
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue(dockerfile);
  await page.keyboard.press('Control+Shift+z');
  await expect(box(page)).toHaveValue(/CMD \["gunicorn"/);
});

test('the box on the home page answers at once and hands its text over', async ({ page }) => {
  await page.goto('');
  const small = page.getByRole('textbox', { name: 'Paste a Dockerfile' });
  await small.fill(dockerfile);
  await expect(page.locator('[data-part="first"] li')).toHaveCount(3);
  await page.getByRole('button', { name: 'Open it in the checker' }).click();
  await expect(page).toHaveURL(/\/checker\/$/);
  await expect(box(page)).toHaveValue(dockerfile);
  await expect(cards(page).first()).toBeVisible();
});

test('the text of the home page comes along by the menu too, and takes none away', async ({
  page,
}) => {
  const toChecker = () =>
    page.getByRole('banner').getByRole('link', { name: 'Checker', exact: true }).click();
  const small = page.getByRole('textbox', { name: 'Paste a Dockerfile' });
  await page.goto('');
  await small.fill(dockerfile);
  await toChecker();
  await expect(box(page)).toHaveValue(dockerfile);

  await page.goto('');
  await small.fill('   ');
  await toChecker();
  await expect(box(page)).toHaveValue(dockerfile);

  await page.goto('');
  await small.fill('FROM alpine:3.22\n');
  await toChecker();
  await expect(box(page)).toHaveValue('FROM alpine:3.22\n');
  await page.locator('[data-part="notice-undo"]').click();
  await expect(box(page)).toHaveValue(dockerfile);
});

test('nothing leaves the browser', async ({ page, baseURL }) => {
  const asked: { readonly method: string; readonly url: string; readonly body: string | null }[] =
    [];
  await openPage(page);
  await page.waitForLoadState('networkidle');
  page.on('request', (request) =>
    asked.push({ method: request.method(), url: request.url(), body: request.postData() }),
  );
  const secret = 'only-for-my-eyes';
  await paste(page, `${dockerfile}LABEL note=${secret}\n`);
  await page.locator('[data-part="fix-safe"]').click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await card(page, 'missing-user')
    .getByRole('link', { name: /Read why/ })
    .click();
  await page.locator('[data-part="section"]').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Link' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#v1/);
  await page.keyboard.press('Escape');
  await page.getByRole('switch', { name: 'Rich editor' }).check();
  await expect(page.locator('.cm-content')).toContainText(secret);
  await page.waitForLoadState('networkidle');

  for (const { method, url, body } of asked) {
    if (url.startsWith('blob:')) continue;
    expect(method).toBe('GET');
    expect(body).toBeNull();
    expect(url.startsWith(baseURL ?? '')).toBe(true);
    expect(new URL(url).search).toBe('');
    expect(new URL(url).pathname).toMatch(
      /\/_astro\/[\w.-]+\.(?:js|css|wasm)$|\/practices\/[\w-]+\/$/,
    );
    expect(url).not.toContain(secret);
  }
});

test('the policy forbids what a script might try', async ({ page }) => {
  await openPage(page);
  const outcome = await page.evaluate(() =>
    fetch('https://example.com/', { method: 'POST', body: 'x' }).then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});

test('what cannot be fetched is said, and the text stays', async ({ page }) => {
  await page.route(/link-dialog/, (route) => route.abort());
  await openPage(page);
  await paste(page);
  await page.getByRole('button', { name: 'Link' }).click();
  await expect(notice(page)).toContainText('could not be fetched');
  await expect(box(page)).toHaveValue(dockerfile);
});

test('the engine works in a worker', async ({ page }) => {
  const worker = page.waitForEvent('worker');
  await openPage(page);
  await paste(page);
  expect((await worker).url()).toContain('checker.worker');
});

test.describe('fixes', () => {
  test('all safe ones, of which one is left out', async ({ page }) => {
    await openPage(page);
    await paste(page);
    await page.locator('[data-part="fix-safe"]').click();
    const review = dialog(page, /Review 2 fixes/);
    await expect(review.getByText('Safe: the image means the same')).toHaveCount(2);
    await expect(review.getByText('Suggestion: read it first')).toHaveCount(0);
    await review.getByRole('checkbox', { name: /exec form/i }).uncheck();
    await expect(review.locator('ins')).not.toContainText('gunicorn');
    await review.getByRole('button', { name: 'Apply' }).click();
    await expect(box(page)).toHaveValue(/rm -rf/);
    await expect(box(page)).toHaveValue(/CMD gunicorn/);
  });

  test('undo from the notice, and nothing changes on cancel', async ({ page }) => {
    await openPage(page);
    await paste(page);
    await page.locator('[data-part="fix-safe"]').click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(box(page)).toHaveValue(dockerfile);
    await page.locator('[data-part="fix-safe"]').click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.locator('[data-part="notice-undo"]').click();
    await expect(box(page)).toHaveValue(dockerfile);
  });

  test('the whole file before and after, side by side', async ({ page }) => {
    await openPage(page);
    await paste(page);
    await page.locator('[data-part="fix-safe"]').click();
    await page.getByRole('checkbox', { name: /side by side/ }).check();
    await expect(page.getByRole('textbox', { name: 'Before' })).toContainText('CMD gunicorn');
    await expect(page.getByRole('textbox', { name: 'After' })).toContainText('CMD ["gunicorn"');
    await expectNoViolations(page);
    if (process.env['PICTURES'])
      await page.screenshot({ path: `${process.env['PICTURES']}/merge.png` });
    await page.getByRole('checkbox', { name: /exec form/i }).uncheck();
    await expect(page.getByRole('textbox', { name: 'After' })).toContainText('CMD gunicorn');
    await page.getByRole('checkbox', { name: /side by side/ }).uncheck();
    await expect(page.locator('[data-part="diff"] ins').first()).toBeVisible();
  });

  test('copied as a patch', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page);
    await paste(page);
    await page.locator('[data-part="fix-safe"]').click();
    await page.getByRole('button', { name: 'Copy patch' }).click();
    const patch = await page.evaluate(() => navigator.clipboard.readText());
    expect(patch).toContain('--- a/Dockerfile\n+++ b/Dockerfile\n@@ ');
  });
});

test('a key press leaves the cards of other lines as they are, but for their place', async ({
  page,
}) => {
  await openPage(page);
  await paste(page);
  const last = card(page, 'exec-form-cmd-entrypoint');
  await last.locator('.place').click();
  await last.evaluate((element) => element.setAttribute('data-met', 'before'));
  await box(page).evaluate((area) => {
    if (area instanceof HTMLTextAreaElement) area.setSelectionRange(0, 0);
  });
  await page.keyboard.press('Enter');
  await expect(last.locator('.place')).toHaveText('Line 5');
  await expect(last).toHaveAttribute('data-met', 'before');
  await expect(last).toHaveClass(/selected/);
  await last.locator('.place').click();
  expect(await selectedText(box(page))).toContain('gunicorn');
});

test('a key press on the line of a finding changes the quote in its card, and nothing else', async ({
  page,
}) => {
  await openPage(page);
  await paste(page);
  const last = card(page, 'exec-form-cmd-entrypoint');
  await last.evaluate((element) => element.setAttribute('data-met', 'before'));
  const focused = last.getByRole('link', { name: 'Read why' });
  await box(page).press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type('xyz');
  await focused.focus();
  await expect(last.locator('.quote')).toContainText('xyz');
  await expect(last.locator('.quote')).toHaveCount(1);
  await expect(last).toHaveAttribute('data-met', 'before');
  await expect(focused).toBeFocused();
});

test('filters by severity and practice', async ({ page }) => {
  await openPage(page);
  await paste(page, `${dockerfile}RUN apt-get update && apt-get install -y curl\n`);
  const all = await cards(page).count();
  const warnings = page.locator('[data-severity="warning"]');
  await warnings.click();
  await expect(warnings).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('[data-part="cards"] .warning')).toHaveCount(0);
  await expect(page.locator('[data-part="filtered"]')).toContainText(`of ${all} findings`);
  await warnings.click();
  await page.getByRole('combobox', { name: 'Practice' }).selectOption('pinned-base-image');
  await expect(cards(page)).toHaveCount(1);
});

test('says which practices are followed, and is careful with praise', async ({ page }) => {
  await openPage(page);
  await page.locator('[data-part="examples"] summary').click();
  await page.getByRole('button', { name: 'Python, already good' }).click();
  await expect(page.locator('[data-part="verdict"]')).toContainText('not a security audit');
  await expect(page.locator('[data-part="followed-title"]')).toContainText('already followed');
});

test.describe('a link', () => {
  test('never takes unsaved text away', async ({ page }) => {
    await openPage(page);
    await paste(page);
    await page.evaluate(() => {
      location.hash = '#v1.q1ZKyU_OTi1Ky8xJVbJScgvy91VIzCnIVKrlAgA';
    });
    await expect(notice(page)).toContainText(/damaged|Undo/);
    if (await page.locator('[data-part="notice-undo"]').isVisible())
      await page.locator('[data-part="notice-undo"]').click();
    await expect(box(page)).toHaveValue(dockerfile);
  });

  test('is undone after a reload too, and a second one takes no more away', async ({ page }) => {
    await openPage(page);
    await paste(page);
    for (const hash of [
      await writeLink({ dockerfile: 'FROM alpine:3.22\nRUN cd /\n' }),
      await writeLink({ dockerfile: 'FROM debian:12\nRUN cd /\n' }),
    ]) {
      await page.goto('about:blank');
      await openPage(page, hash);
      await expect(notice(page)).toContainText('Undo brings your own back');
    }
    await page.reload();
    await expect(box(page)).toHaveValue(/debian/);
    await page.locator('[data-part="undo"]').click();
    await expect(box(page)).toHaveValue(/alpine/);
    await page.locator('[data-part="undo"]').click();
    await expect(box(page)).toHaveValue(dockerfile);

    await page.locator('[data-part="forget"]').click();
    await page.reload();
    await expect(page.locator('[data-part="undo"]')).toBeDisabled();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toMatch(/alpine|debian|python/);
  });

  test('opens at its finding, with the card beside the text', async ({ page }) => {
    const installs = Array.from({ length: 9 }, (_, i) => `RUN apk add part-${i}\n`).join('');
    const dockerfile = `FROM alpine:3.22\n${installs}ADD https://example.com/x /x\n`;
    await openPage(page, await writeLink({ dockerfile, finding: 'add-remote-url:11' }));
    await expect(card(page, 'add-remote-url')).toHaveClass(/selected/);
    await expect(card(page, 'add-remote-url')).toBeInViewport();
    await expect(box(page)).toBeInViewport();
  });

  test('that would be too long offers the file', async ({ page }) => {
    await openPage(page);
    // Digits without a pattern, which cannot be squeezed, in lines that a text area takes quickly.
    const digits = (line: number) =>
      Array.from({ length: 25 }, (_, i) => Math.sin(line * 25 + i)).join('');
    const lines = Array.from({ length: 200 }, (_, line) => `# ${digits(line)}\n`).join('');
    await paste(page, `FROM python:latest\n${lines}`);
    await page.getByRole('button', { name: 'Link' }).click();
    await expect(page.getByText('too long for a link')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeDisabled();
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('Dockerfile');
  });

  test('brought along by an example of the guide can be undone', async ({ page }) => {
    await openPage(page);
    await paste(page);
    await page.goto('practices/layer-sanity/');
    await page.locator('details summary').first().click();
    await page.locator('.claim-open').first().click();
    await expect(notice(page)).toContainText('Undo');
    await page.locator('[data-part="notice-undo"]').click();
    await expect(box(page)).toHaveValue(dockerfile);
  });

  test('that is damaged gets a sentence', async ({ page }) => {
    await openPage(page, '#v1.q1ZKyU_OTi');
    await expect(notice(page)).toContainText('damaged');
    await expect(box(page)).toHaveValue('');
  });

  test('of another version gets a sentence', async ({ page }) => {
    await openPage(page, '#v9.abc');
    await expect(notice(page)).toContainText('newer version');
  });

  test('holds back secrets until the sender says otherwise', async ({ page, browser }) => {
    await openPage(page);
    await paste(page, `${dockerfile}ENV API_TOKEN=hunter22\n`);
    await page.getByRole('button', { name: 'Link' }).click();
    await expect(page.locator('[data-part="secret-list"]')).toContainText('Line 5');
    const address = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const other = await browser.newPage();
    await other.goto(address);
    await expect(box(other)).toHaveValue(/API_TOKEN=REDACTED/);
    await other.close();
    await expect(box(page)).toHaveValue(/hunter22/);
  });
});

test('a link takes its own words along to a chat', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await paste(page);
  await card(page, 'no-latest-tag').getByRole('button', { name: 'Line 1' }).click();
  await page.getByRole('button', { name: 'Link' }).click();
  await page.getByRole('button', { name: 'Copy with a line for the chat' }).click();
  await expect(notice(page)).toContainText('copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Dockerfile \(4 lines\): .*warnings?.*\nLine 1: .+\nhttp.*#v1\.[\w-]+$/);
});

test('Ctrl-S makes a link, and Enter copies the one of the text as it stands', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  const copied = async () => {
    await box(page).focus();
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(notice(page)).toHaveText('Link copied.');
    await page.keyboard.press('Escape');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await paste(page);
  const first = await copied();
  await paste(page, `${dockerfile}EXPOSE 80\n`);
  const second = await copied();
  expect(second).not.toBe(first);
  await page.goto(second);
  await expect(box(page)).toHaveValue(/EXPOSE 80/);
});

test('secrets are redacted in the text with one click, and that can be undone', async ({
  page,
}) => {
  await openPage(page);
  const text = `${dockerfile}ENV API_TOKEN=hunter22\n`;
  await paste(page, text);
  await page.getByRole('button', { name: 'Link' }).click();
  await page.getByRole('button', { name: 'Redact them in my text' }).click();
  await expect(box(page)).toHaveValue(text.replace('hunter22', 'REDACTED'));
  await page.locator('[data-part="notice-undo"]').click();
  await expect(box(page)).toHaveValue(text);
});

test.describe('files', () => {
  const open = (page: Page, name: string, content: string | Buffer) =>
    page
      .locator('[data-part="file"]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

  test('a Dockerfile and its ignore file keep their places', async ({ page }) => {
    await openPage(page);
    await page.locator('[data-part="file"]').setInputFiles([
      { name: 'prod.Dockerfile', mimeType: 'text/plain', buffer: Buffer.from(dockerfile) },
      {
        name: '.dockerignore',
        mimeType: 'text/plain',
        buffer: Buffer.from('.git\nnode_modules\n'),
      },
    ]);
    await expect(box(page)).toHaveValue(dockerfile);
    await expect(page.locator('[data-part="ignore-state"]')).toHaveText('2 lines');
  });

  test('the Dockerfile is copied, where keys to select it are far', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page);
    await paste(page);
    await page.locator('[data-part="take"] summary').click();
    await page.getByRole('button', { name: 'Copy Dockerfile' }).click();
    await expect(notice(page)).toHaveText('Dockerfile copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(dockerfile);
  });

  test('carriage returns and the mark at the start come back', async ({ page }) => {
    await openPage(page);
    const raw = `\uFEFF${dockerfile.replaceAll('\n', '\r\n')}`;
    await open(page, 'Dockerfile', raw);
    await expect(cards(page).first()).toBeVisible();
    await page.locator('[data-part="take"] summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download Dockerfile' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe(raw);
  });

  for (const [name, content, word] of [
    ['logo.png', Buffer.from([137, 80, 0, 0]), 'binary'],
    ['compose.yaml', 'services:\n', 'Compose'],
    ['Dockerfile', Buffer.alloc(5_000_000, 'x'), '5 million bytes'],
  ] as const)
    test(`${name} is refused with a word: ${word}`, async ({ page }) => {
      await openPage(page);
      await paste(page);
      await open(page, name, content);
      await expect(notice(page)).toContainText(word);
      await expect(box(page)).toHaveValue(dockerfile);
    });

  test('a paste of five megabytes is refused, and the text stays', async ({ page }) => {
    await openPage(page);
    await paste(page);
    await box(page).evaluate((area) => {
      const data = new DataTransfer();
      data.setData('text', 'x'.repeat(5_000_000));
      area.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(notice(page)).toContainText(
      '5 million characters, and the checker takes 1 million',
    );
    await expect(box(page)).toHaveValue(dockerfile);
  });

  test('the report as JSON and SARIF', async ({ page }) => {
    await openPage(page);
    await paste(page);
    for (const name of ['JSON', 'SARIF']) {
      await page.locator('[data-part="take"] summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Download ${name}` }).click(),
      ]);
      const report: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
      expect(JSON.stringify(report)).toContain('no-latest-tag');
      if (name === 'JSON') continue;
      // The engine here has neither: one comes from the page, the other is left out.
      expect(JSON.stringify(report)).toContain('"shortDescription":{"text":"Name a version');
      expect(JSON.stringify(report)).not.toContain('fullDescription');
    }
  });

  test('the report as Markdown for a pull request', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page);
    await paste(page);
    await page.locator('[data-part="take"] summary').click();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(notice(page)).toContainText('copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(
      /\[Name a version.*\]\(.*\/practices\/pinned-base-image\/#no-latest-tag\)/,
    );
  });
});

test('the text survives a reload, and can be forgotten', async ({ page }) => {
  await openPage(page);
  await paste(page);
  await page.reload();
  await expect(box(page)).toHaveValue(dockerfile);
  await expect(page.locator('[data-part="kept"]')).toContainText('this browser only');
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(box(page)).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('python');
  await page.reload();
  await expect(box(page)).toHaveValue('');
});

test('hostile text never becomes markup', async ({ page }) => {
  await openPage(page);
  const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await paste(page, `FROM ${evil}:latest\nFROM "${evil}"\nCMD echo ${evil}\n${evil}\n`);
  await page.locator('[data-part="file"]').setInputFiles({
    name: `${evil.slice(0, 30)}.png`,
    mimeType: 'image/png',
    buffer: Buffer.from([0]),
  });
  await expect(notice(page)).toContainText('<img');
  expect(await page.locator('.checker img, .checker script:not([type])').count()).toBe(0);
  await expect(page).toHaveTitle(/Checker/);
});

test('the ignore file has its own findings and its own lines', async ({ page }) => {
  await openPage(page);
  await paste(page, 'FROM node:22.12.0-slim\nWORKDIR /srv\nCOPY . .\nCMD ["node", "a.js"]\n');
  await page.locator('[data-part="ignore"] summary').click();
  await page.getByRole('textbox', { name: '.dockerignore' }).fill('coverage\n');
  await expect(page.locator('[data-part="ignore-state"]')).toHaveText('1 line');
});

test('the rich editor shows the same text and findings, and is remembered', async ({ page }) => {
  await openPage(page);
  await paste(page);
  await page.getByRole('switch', { name: 'Rich editor' }).check();
  const rich = page.locator('.cm-content');
  await expect(rich).toContainText('FROM python:latest');
  await expect(page.locator('.cm-lintRange').first()).toBeVisible();
  await card(page, 'exec-form-cmd-entrypoint').getByRole('button', { name: /^Fix/ }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(rich).toContainText('CMD ["gunicorn"');
  await rich.click();
  await page.keyboard.press('Control+z');
  await expect(rich).toContainText('CMD gunicorn');
  await expectNoViolations(page);
  await page.reload();
  await expect(page.locator('.cm-content')).toContainText('FROM python:latest');
  await page.getByRole('switch', { name: 'Rich editor' }).uncheck();
  await expect(box(page)).toHaveValue(dockerfile);
});

test('typing stays smooth in two thousand lines', async ({ page }) => {
  test.slow();
  await openPage(page);
  const long = `FROM alpine:latest\n${'RUN apt-get update\nRUN cd /x && make\n'.repeat(1_000)}`;
  await box(page).evaluate((area, text) => {
    const data = new DataTransfer();
    data.setData('text', text);
    area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, long);
  await expect(notice(page)).toContainText('Pasted 2,00');
  await expect(cards(page)).toHaveCount(50, { timeout: 15_000 });
  // The thread's own time, so that a busy machine makes no difference.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const keys = 'RUN echo 1 2 3 4 5';
  await box(page).focus();
  const before = await worked();
  await page.keyboard.type(keys, { delay: 60 });
  await page.waitForTimeout(1_000);
  const perKey = ((await worked()) - before) / keys.length;
  expect(perKey).toBeLessThan(100);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`axe finds nothing at ${width} px, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 844 });
      await openPage(page);
      await expectNoViolations(page);
      await paste(page);
      await expectNoViolations(page);
      await card(page, 'apt-remove-lists')
        .getByRole('link', { name: /Read why/ })
        .click();
      await expect(page.locator('[data-part="section-body"]')).toContainText('/var/lib/apt');
      await expectNoViolations(page);
      await page.locator('[data-part="section-close"]').click();
      await page.locator('[data-part="fix-safe"]').click();
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Link' }).click();
      await expectNoViolations(page);
    });

for (const width of [320, 390])
  test(`nothing is wider than ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await openPage(page);
    await paste(page, `${dockerfile}RUN ${'very-long-word'.repeat(40)}\n`);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do instead', async ({ page }) => {
    await page.goto('checker/');
    await expect(page.locator('noscript code')).toBeVisible();
    await expect(page.locator('noscript a').first()).toBeVisible();
  });
});
