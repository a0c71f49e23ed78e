import { deflateRawSync } from 'node:zlib';
import { expect, type Page, test } from 'playwright/test';
import { watch } from './support/site.ts';

const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const address = 'javascript:document.title=3';
/** Turns the reading direction, so that what is read is not what is built. */
const turning = '\u202Egnp.exe\u202C';

const dockerfile = `# check-ignore: ${markup} -- [x](${address})
FROM ${markup}:latest AS ${markup}
FROM "${markup}" AS b
ENV A="${markup}" B=${address}
LABEL org.opencontainers.image.source=${address} x='${turning}'
COPY --from=${markup} <<${markup} /x
RUN curl ${address} | sh && echo ${turning} "${markup}" \`${markup}\`
RUN ${'very-long-word '.repeat(3_000)}
CMD echo ${markup}
${markup}
`;

const link = (shared: object) =>
  `#v1.${deflateRawSync(JSON.stringify(shared)).toString('base64url')}`;

/** Nothing of it has become an element, an address or a deed. */
async function expectOnlyText(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/Checker/);
  const made = await page.evaluate(() => {
    const box = document.querySelector('[data-checker]');
    const elements = box?.querySelectorAll(
      'img:not(.cm-widgetBuffer), iframe, object, embed, script:not([type="application/json"]), [onerror], [onload]',
    );
    const links = [...(box?.querySelectorAll('a, form, area') ?? [])].filter((one) =>
      /^\s*javascript:/i.test(one.getAttribute('href') ?? one.getAttribute('action') ?? ''),
    );
    return [...(elements ?? []), ...links].map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
  expect(made).toEqual([]);
}

/** Looks into every corner that shows something of the text. */
async function lookAround(page: Page): Promise<void> {
  await expect(page.locator('[data-part="cards"] > li').first()).toBeVisible();
  await expectOnlyText(page);
  await page.getByRole('tab', { name: 'What it does' }).click();
  await expect(page.locator('[data-part="stages"] > li').first()).toBeVisible();
  await expectOnlyText(page);
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.locator('.card .fix').first().click();
  await expect(page.locator('[data-part="review"]')).toBeVisible();
  await expectOnlyText(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Link' }).click();
  await expect(page.locator('[data-part="link"]')).toBeVisible();
  await expectOnlyText(page);
  await page.keyboard.press('Escape');
}

for (const rich of [false, true])
  test(`a hostile Dockerfile stays text, ${rich ? 'in the rich editor' : 'in the text box'}`, async ({
    page,
  }) => {
    test.slow();
    const heard = watch(page);
    await page.goto(`checker/${link({ dockerfile, path: markup, finding: markup })}`);
    if (rich) {
      await page.getByRole('switch', { name: 'Rich editor' }).check();
      await expect(page.locator('.cm-content')).toContainText('<img src=x');
      await expect(page.locator('.cm-specialChar').first()).toBeVisible();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.press('Alt+Enter');
      await expect(page.getByRole('dialog', { name: 'At the caret' })).toBeVisible();
      await expectOnlyText(page);
      await page.keyboard.press('Escape');
    }
    await lookAround(page);
    expect(heard).toEqual([]);
  });

test('hostile file names and ignore files stay text', async ({ page }) => {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  const buffer = Buffer.from('FROM alpine\n');
  const input = page.locator('[data-part="file"]');
  const notice = page.locator('[data-part="notice-text"]');
  await input.setInputFiles({
    name: `${markup.slice(0, 40)}.png`,
    mimeType: '',
    buffer: Buffer.from([0]),
  });
  await expect(notice).toContainText('<img');
  await input.setInputFiles({ name: `${turning}.Dockerfile`, mimeType: '', buffer });
  await expect(notice).toContainText('gnp.exe');
  expect(await notice.textContent()).not.toContain('\u202E');
  await input.setInputFiles({
    name: '.dockerignore',
    mimeType: '',
    buffer: Buffer.from(`${markup}\n`),
  });
  await expect(page.locator('[data-part="cards"] > li').first()).toBeVisible();
  await expectOnlyText(page);
});

for (const [name, hash] of [
  ['markup for a text', link({ dockerfile: markup, dockerignore: markup, preset: markup })],
  ['a finding that is a selector', link({ dockerfile: 'FROM alpine\n', finding: '"],*{}/*:1' })],
  ['fields of another kind', link({ dockerfile: 'FROM alpine\n', path: [], finding: { x: 1 } })],
  [
    'a prototype',
    '#v1.' +
      deflateRawSync('{"dockerfile":"FROM alpine\\n","__proto__":{"path":"x"}}').toString(
        'base64url',
      ),
  ],
] as const)
  test(`a hostile link opens as text: ${name}`, async ({ page }) => {
    const heard = watch(page);
    await page.goto(`checker/${hash}`);
    await expect(page.locator('[data-part="cards"] > li').first()).toBeVisible();
    await expectOnlyText(page);
    expect(heard).toEqual([]);
  });

test('a link that was cut off says so, and takes nothing away', async ({ page }) => {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  const box = page.getByRole('textbox', { name: 'Dockerfile', exact: true });
  await box.fill('FROM mine\n');
  const whole = link({ dockerfile: 'FROM alpine\n'.repeat(50) });
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    whole.slice(0, -12),
  );
  await expect(page.locator('[data-part="notice-text"]')).toContainText('cut off');
  await expect(box).toHaveValue('FROM mine\n');
});

test('once it is there, the page asks for nothing while one writes', async ({ page }) => {
  await page.goto('checker/');
  const box = page.getByRole('textbox', { name: 'Dockerfile', exact: true });
  const shellcheck = page.waitForRequest(/shellcheck[\w.-]*\.wasm$/);
  await box.fill('FROM alpine\nRUN echo $HOME\n');
  await expect(page.locator('[data-part="cards"] > li').first()).toBeVisible();
  await shellcheck;
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await box.fill(dockerfile);
  await expect(page.locator('[data-part="cards"] > li').nth(3)).toBeVisible();
  await page.waitForTimeout(1_000);
  // On a busy machine a worker is begun anew, from the files that are there already.
  const again = /\/_astro\/(?:checker\.worker|shellcheck)[\w.-]*\.(?:js|wasm)$/;
  expect(asked.filter((url) => !again.test(url))).toEqual([]);
});
