import { expect, type Page, test } from 'playwright/test';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';

const dockerfile = `ARG PYTHON=3.13
FROM python:\${PYTHON}-slim AS base
WORKDIR /srv
FROM alpine
COPY --from=base /srv /srv
RUN apt-get update && apt-get install -y curl
CMD gunicorn app
`;

// Nobody has chosen: the screen decides.
test.use({ storageState: { cookies: [], origins: [] }, viewport: { width: 1280, height: 900 } });

const rich = (page: Page) => page.locator('.cm-content');
const card = (page: Page) => page.locator('.cm-tooltip .editor-card');

async function open(page: Page): Promise<void> {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
}

async function write(page: Page, text = dockerfile): Promise<void> {
  await page.locator('[data-part="text"]').focus();
  await rich(page).waitFor();
  await expect(rich(page)).toBeFocused();
  await rich(page).evaluate((content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    content.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Puts the caret behind the first such text. */
async function caretBehind(page: Page, text: string): Promise<void> {
  const before = dockerfile.slice(0, dockerfile.indexOf(text) + text.length).split('\n');
  await page.keyboard.press('Control+Home');
  for (let line = 1; line < before.length; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (const _ of before.at(-1) ?? '') await page.keyboard.press('ArrowRight');
}

test('is fetched when somebody begins to write, keeps what was typed, and is left again', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('rich-editor'))).toEqual([]);
  await write(page);
  await expect(page.locator('[data-part="cards"] > li').first()).toBeVisible();
  expect(asked.filter((url) => url.includes('rich-editor'))).toHaveLength(1);
  await page.getByRole('switch', { name: 'Rich editor' }).uncheck();
  const plain = page.getByRole('textbox', { name: 'Dockerfile', exact: true });
  await expect(plain).toHaveValue(dockerfile);
  await page.reload();
  await expect(plain).toHaveValue(dockerfile);
  await expect(rich(page)).toHaveCount(0);
});

test('on a small screen the plain text box is the place to write', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const plain = page.getByRole('textbox', { name: 'Dockerfile', exact: true });
  await plain.fill(dockerfile);
  await expect(page.locator('[data-part="cards"] > li').first()).toBeVisible();
  await expect(plain).toHaveValue(dockerfile);
  await expect(rich(page)).toHaveCount(0);
  await expect(page.getByRole('switch', { name: 'Rich editor' })).not.toBeChecked();
});

test('completes instructions, flags, stages and variables', async ({ page }) => {
  test.slow();
  await open(page);
  await write(page);
  const list = page.getByRole('listbox');
  await page.keyboard.type('COP');
  await expect(list.getByRole('option')).toHaveText(/COPY/, { timeout: 20_000 });
  await expect(page.locator('.cm-completionInfo')).toContainText('Copies files');
  // A first glance at the list must not be taken for a choice.
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
  await expect(rich(page)).toContainText(/COPY $/);
  await page.keyboard.type('--fr');
  await expect(list.getByRole('option', { name: '--from=' })).toBeVisible();
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await expect(list.getByRole('option', { name: /base/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.type('base a b\nENV MODE=x\nRUN echo $M');
  await expect(list.getByRole('option', { name: /MODE/ })).toContainText('ENV');
});

test('Tab leaves, and writes nothing', async ({ page }) => {
  await open(page);
  await write(page);
  // The arrows below the editor can be reached once there are findings.
  await expect(page.getByRole('button', { name: 'Next finding' })).toBeEnabled();
  await page.keyboard.press('Tab');
  await expect(rich(page)).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(rich(page)).toBeFocused();
  expect(await rich(page).evaluate((element) => element.textContent)).not.toContain('\t');
});

test('says by mouse what a name is', async ({ page }) => {
  await open(page);
  await write(page);
  const piece = (text: string) => rich(page).getByText(text, { exact: true }).first();
  await piece('alpine').hover();
  await expect(card(page).filter({ hasText: 'Registry' })).toContainText(
    'no: every build may take',
  );
  await page.mouse.move(0, 0);
  await piece('${PYTHON}').hover();
  await expect(card(page).filter({ hasText: '$PYTHON' })).toContainText('3.13');
  await page.mouse.move(0, 0);
  await piece('base').hover();
  await expect(card(page).filter({ hasText: 'Stage base' })).toContainText('into the final stage');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`findings have a card by mouse and by keyboard, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await open(page);
    await write(page);
    // Findings that join later are drawn anew, and take an open card with them.
    await expect(async () => {
      await page.mouse.move(0, 0);
      await page.locator('.cm-lintRange-warning').last().hover();
      await expect(card(page).first()).toContainText('Read why', { timeout: 2_000 });
    }).toPass();
    if (colorScheme === 'dark') await expectContrast(page);
    else await expectNoViolations(page);
    await page.mouse.move(0, 0);

    await rich(page).focus();
    await caretBehind(page, 'CMD gun');
    await page.keyboard.press('Alt+Enter');
    const here = page.getByRole('dialog', { name: 'At the caret' });
    await expect(here).toContainText('exec form');
    await expect(here.getByRole('button', { name: /^Fix/ })).toBeFocused();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await expect(here).toBeHidden();
    await expect(rich(page)).toBeFocused();

    await page.keyboard.press('Control+.');
    await expect(here.getByRole('button', { name: /^Fix/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(rich(page)).toContainText('CMD ["gunicorn", "app"]');

    await rich(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('EX');
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectNoViolations(page);
    if (process.env['PICTURES'])
      await page.screenshot({ path: `${process.env['PICTURES']}/editor-${colorScheme}.png` });
  });

test('a card stays open while findings join, and goes with its own', async ({ page }) => {
  await open(page);
  await write(page);
  await expect(page.locator('[data-part="shell-words"]')).toContainText('has read');
  await page.locator('.cm-lintRange-warning').last().hover();
  const hovered = page.locator('.cm-tooltip-hover');
  await expect(hovered).toContainText('exec form');
  const press = (selector: string) =>
    page.locator(selector).evaluate((element) => element instanceof HTMLElement && element.click());
  const findings = page.locator('[data-part="cards"] > li');
  const before = await findings.count();
  await press('input[name="preset"][value="strict"]');
  await expect.poll(() => findings.count()).toBeGreaterThan(before);
  await expect(hovered).toContainText('exec form');
  await press('[data-rule="exec-form-cmd-entrypoint"] button:has-text("Hide this rule")');
  await expect(hovered).toBeHidden();
});

for (const editor of ['rich', 'plain'] as const)
  test(`forced colours leave the marks in the margin, ${editor}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await open(page);
    await write(page);
    if (editor === 'plain') await page.getByLabel('Rich editor').uncheck();
    const [mark, pseudo] =
      editor === 'rich' ? ['.cm-lint-marker', undefined] : ['.gutter-frame .warning', '::before'];
    await page.locator(mark).first().waitFor();
    const [colour, behind] = await page.evaluate(
      ([selector, pseudo]) => {
        const element = document.querySelector(selector ?? '');
        const style = element && getComputedStyle(element, pseudo);
        return [style?.backgroundColor, getComputedStyle(document.body).backgroundColor];
      },
      [mark, pseudo] as const,
    );
    expect(colour).not.toBe(behind);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    // What the finding points at, in its card; the browser's own colour for it needs its own ground.
    const quoted = page.locator('.quote mark').first();
    const ink = await quoted.evaluate((mark) => getComputedStyle(mark).color);
    expect(ink).toBe(
      await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.color = 'CanvasText';
        return getComputedStyle(probe).color;
      }),
    );
  });

test('F8 walks the findings, and the caret stands in them', async ({ page }) => {
  await open(page);
  await write(page);
  await expect(page.locator('[data-part="cards"] > li').first()).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  const first = await page.locator('[data-part="here"]').textContent();
  await page.keyboard.press('F8');
  await expect(page.locator('[data-part="here"]')).not.toHaveText(first ?? '');
  await page.keyboard.press('Shift+F8');
  await expect(page.locator('[data-part="here"]')).toHaveText(first ?? '');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.card.selected .place')).toBeFocused();
});
