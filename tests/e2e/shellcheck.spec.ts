import { readFileSync } from 'node:fs';
import { expect, type Page, type Request, test } from 'playwright/test';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';
import { watch } from './support/site.ts';

const shell = 'FROM debian:13-slim\nRUN echo 🐳 $1 \\\n\t&& cp\t$2 /x\nUSER 10001\nCMD ["true"]\n';
const noShell = 'FROM debian:13-slim\nRUN ["echo", "$1"]\nUSER 10001\nCMD ["true"]\n';

const open = async (page: Page) => {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
};
const box = (page: Page) => page.getByRole('textbox', { name: 'Dockerfile', exact: true });
const line = (page: Page) => page.locator('[data-part="shell"]');
const cards = (page: Page, code: string) =>
  page.locator(`[data-part="cards"] > li[data-rule="${code}"]`);
const toggle = (page: Page) => page.getByRole('switch', { name: 'ShellCheck' });
const patient = { timeout: 30_000 };

/** The parts of ShellCheck that were asked for. */
function fetched(page: Page): readonly string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.split('/').at(-1) ?? '';
    if (/^shellcheck-/.test(name)) names.push(name.replace(/-.*(\.\w+)$/, '$1'));
  });
  return names;
}

/** Serves ShellCheck's glue so that scripts with these words in them hang, or trap. */
async function poison(page: Page): Promise<void> {
  await page.context().route(/shellcheck-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text.replace(
      'encodeInto($1,',
      'encodeInto((() => { if ($1.includes("hangs")) for (;;); if ($1.includes("traps")) throw new Error("poisoned"); return $1; })(),',
    );
    if (/worker/.test(route.request().url()) || body === text) return route.fulfill({ response });
    return route.fulfill({ response, body });
  });
}

// A worker that is made as a test ends asks for its parts then, and what answers it must not be cut off half-way.
test.afterEach(({ page }) => page.context().unrouteAll({ behavior: 'wait' }));

/** Megabytes a process has in memory. */
function resident(process: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

test('stands on the exact words, behind tabs, continuations and wide characters', async ({
  page,
}) => {
  const heard = watch(page);
  await open(page);
  await box(page).fill(shell);
  await expect(cards(page, 'SC2086')).toHaveCount(2, patient);
  await expect(cards(page, 'SC2086').locator('mark')).toHaveText(['$1', '$2']);
  await expect(line(page)).toContainText('ShellCheck 0.11.0 has read 1 script.');
  await expect(cards(page, 'SC2086').first().getByRole('link')).toHaveAttribute(
    'href',
    'https://www.shellcheck.net/wiki/SC2086',
  );

  await cards(page, 'SC2086').first().getByRole('button', { name: 'All 2 of this rule' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(box(page)).toHaveValue(shell.replace('$1', '"$1"').replace('$2', '"$2"'));
  await expect(cards(page, 'SC2086')).toHaveCount(0);
  expect(heard).toEqual([]);
});

test('works without a network after one visit', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) asked.push(request);
  });
  await open(page);
  await box(page).fill(shell);
  await expect(cards(page, 'SC2086')).toHaveCount(2, patient);
  await expect(page.getByText('Works without a network.')).toBeVisible(patient);
  const isKept = () =>
    page.evaluate(async () => {
      const kept = await (await caches.open('large')).keys();
      return kept.some(({ url }) => url.endsWith('.wasm'));
    });
  await expect.poll(isKept, patient).toBe(true);
  const ends = await Promise.all(asked.map(async (one) => (await one.response())?.finished()));
  expect(ends).toEqual(asked.map(() => null));
  await context.setOffline(true);
  await page.reload();
  await box(page).fill(shell.replace('echo', 'printf'));
  await expect(cards(page, 'SC2086')).toHaveCount(2, patient);
  await context.close();
});

test('reads a second time, for every sh, where the preset is strict', async ({ page }) => {
  await open(page);
  await box(page).fill('FROM alpine:3.22\nRUN [[ -e /x ]]\nUSER 10001\nCMD ["true"]\n');
  await expect(line(page)).toContainText('has read 1 script.', patient);
  await expect(cards(page, 'SC3010')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Strict' }).check();
  await expect(cards(page, 'SC3010')).toContainText('Here sh is BusyBox, which knows it', patient);
  await page.getByRole('radio', { name: 'Recommended' }).check();
  await expect(cards(page, 'SC3010')).toHaveCount(0);
});

test('puts quotes into exec form as JSON wants them', async ({ page }) => {
  await open(page);
  const text = 'FROM debian:13-slim\nUSER 10001\nCMD ["sh", "-c", "echo \\"hi\\" && exec a $1"]\n';
  await box(page).fill(text);
  await expect(cards(page, 'SC2086').locator('mark')).toHaveText(['$1'], patient);
  await cards(page, 'SC2086').getByRole('button', { name: 'Put it in double quotes' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(box(page)).toHaveValue(text.replace('$1', '\\"$1\\"'));
});

test('is silenced for hadolint too', async ({ page }) => {
  await open(page);
  await box(page).fill(shell);
  await cards(page, 'SC2086').first().getByRole('button', { name: 'Silence…' }).click(patient);
  const dialog = page.getByRole('dialog', { name: 'Silence with a comment' });
  await dialog.getByRole('combobox').selectOption({ label: 'For hadolint too: SC2086' });
  await dialog.getByRole('textbox').fill('words are meant');
  await dialog.getByRole('textbox').press('Enter');
  await expect(box(page)).toHaveValue(/\n# hadolint ignore=SC2086 # words are meant\nRUN /);
  await expect(cards(page, 'SC2086')).toHaveCount(0);
  await expect(page.locator('[data-part="suppressed-title"]')).toContainText('2 findings');
});

test('is fetched once there is shell to read, and not before', async ({ page }) => {
  const parts = fetched(page);
  await open(page);
  await box(page).fill(noShell);
  await expect(page.locator('[data-part="report"]')).toBeVisible();
  await page.waitForTimeout(500);
  expect(parts).toEqual([]);
  await expect(line(page)).toBeHidden();

  await box(page).fill(shell);
  await expect(cards(page, 'SC2086')).toHaveCount(2, patient);
  expect(parts.filter((name) => name === 'shellcheck.wasm')).toHaveLength(1);
  await box(page).fill(shell.replace('🐳', 'again'));
  await expect(line(page)).toContainText('has read 1 script', patient);
  expect(parts.filter((name) => name === 'shellcheck.wasm')).toHaveLength(1);
});

test('waits where the browser asks to save data, says how large it is, and remembers', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const parts = fetched(page);
  await open(page);
  await box(page).fill(shell);
  await expect(line(page)).toContainText(/asks to save data, so ShellCheck \(\d\.\d MB\) was not/);
  await expect(toggle(page)).not.toBeChecked();
  expect(parts).toEqual([]);
  await line(page).getByRole('button', { name: 'Load ShellCheck' }).click();
  await expect(cards(page, 'SC2086')).toHaveCount(2, patient);
  await page.reload();
  await expect(toggle(page)).toBeChecked();
  await toggle(page).uncheck();
  await expect(cards(page, 'SC2086')).toHaveCount(0);
  await expect(line(page)).toContainText('switched off');
  await page.reload();
  await expect(toggle(page)).not.toBeChecked();
});

test('loses one script to a trap and one to a loop without end, and the page nothing', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.clock.install();
  await poison(page);
  await open(page);
  await box(page).fill(
    'FROM debian:13-slim\nRUN echo traps $1\nRUN echo hangs $1\nRUN echo good $1\nUSER 10001\n',
  );
  // What hangs lets the one behind it pass, and is alone when the clock is put forward.
  await expect(cards(page, 'SC2086')).toHaveCount(1, patient);
  await expect(cards(page, 'SC2086')).toContainText('Line 4');
  await expect(line(page)).toContainText('is reading: 2 of 3 scripts');
  await page.clock.fastForward(2_000);
  await page.clock.fastForward(10_000);
  await expect(line(page)).toContainText(
    'has read 1 script. It could not read to the end what begins on line 2 (poisoned) and line 3 (it took longer than 10 seconds)',
  );
  await expect(cards(page, 'SC2086')).toHaveCount(1);
});

for (const way of ['pointed at', 'focused', 'read'] as const)
  test(`joins its findings and leaves the card that is ${way} where it is`, async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.context().route(/shellcheck-[^/]*\.wasm$/, async (route) => {
      await held;
      await route.continue();
    });
    await open(page);
    await box(page).fill(
      'FROM debian\nRUN cp $1 /x\nRUN cp $2 /y\nRUN apt-get install curl\nRUN cp $3 /z\nCMD node x\n',
    );
    const card = page.locator('[data-part="cards"] > li').filter({ hasText: 'curl' }).first();
    if (way === 'pointed at') {
      // So high that nothing need be scrolled, and the browser holds nothing by itself.
      await page.setViewportSize({ width: 1280, height: 1400 });
      await card.hover();
    } else if (way === 'focused') await card.getByRole('button').first().focus();
    else await card.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await expect(line(page)).toContainText('Loading ShellCheck');
    const top = () => card.evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    release();
    await expect(cards(page, 'SC2086')).toHaveCount(3, patient);
    expect(Math.abs((await top()) - before)).toBeLessThan(4);
    if (way === 'focused') await expect(card.getByRole('button').first()).toBeFocused();
  });

test('moves nothing above the findings while it comes in', async ({ page }) => {
  await open(page);
  await box(page).fill('FROM debian:latest\nRUN echo $1\n');
  const report = page.locator('[data-part="report"]');
  await expect(report).toBeVisible();
  const { y } = (await report.boundingBox()) ?? {};
  await expect(line(page)).toContainText('has read', patient);
  expect((await report.boundingBox())?.y).toBe(y);
});

test('gives up what hangs for a newer text', async ({ page }) => {
  await poison(page);
  await open(page);
  await box(page).fill('FROM debian:13-slim\nRUN echo hangs $1\n');
  await expect(line(page)).toContainText('is reading: 0 of 1 script', patient);
  await box(page).fill('FROM debian:13-slim\nRUN echo good $1\n');
  // Long before the limit of ten seconds.
  await expect(cards(page, 'SC2086')).toHaveCount(1, { timeout: 8_000 });
});

test('says so where it cannot be loaded', async ({ page }) => {
  await page.context().route(/shellcheck-[^/]*\.wasm$/, (route) => route.fulfill({ status: 500 }));
  await open(page);
  await box(page).fill(shell);
  await expect(line(page)).toContainText('could not be loaded (the server answered 500)', patient);
  await page.context().unroute(/shellcheck-[^/]*\.wasm$/);
  await line(page).getByRole('button', { name: 'Try again' }).click();
  await expect(cards(page, 'SC2086')).toHaveCount(2, patient);
});

/** Milliseconds of processor time of the longest task on the page's main thread, from a trace. */
function longestTask(trace: Buffer): number {
  interface TraceEvent {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly tdur?: number;
    readonly args?: { readonly name?: string };
  }
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid}/${tid}`),
  );
  expect(tasks.length).toBeGreaterThan(0);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

test('never holds up the page, from its loading to its last word', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await open(page);
  await toggle(page).uncheck();
  await box(page).fill(
    `FROM debian:13-slim\n${'RUN echo $1\n'.repeat(5)}RUN cp $1 /x\nUSER 10001\n`,
  );
  await expect(line(page)).toContainText('switched off');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await toggle(page).check();
  await expect(cards(page, 'SC2086')).toHaveCount(6, patient);
  const longest = longestTask(await browser.stopTracing());
  console.log(`longest task ${longest.toFixed(1)} ms`);
  // Processor time, which other work on the machine does not stretch.
  expect(longest).toBeLessThan(50);
});

test('gives its memory back', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await open(page);
  const count = 20;
  const read = async (round: number) => {
    const runs = Array.from({ length: count }, (_, i) => `RUN echo ${round} ${i} $1\n`);
    await box(page).fill(`FROM debian:13-slim\n${runs.join('')}`);
    await expect(cards(page, 'SC2086').first().locator('.quote')).toContainText(
      `echo ${round} 0`,
      patient,
    );
    await expect(line(page)).toContainText(`has read ${count} scripts`, patient);
  };
  const session = await browser.newBrowserCDPSession();
  const megabytes = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(({ type }) => type === 'renderer');
    return pages.reduce((sum, { id }) => sum + resident(id), 0);
  };

  await box(page).fill(noShell);
  await expect(page.locator('[data-part="report"]')).toBeVisible();
  const before = await megabytes();
  for (let round = 0; round < 6; round++) await read(round);
  const busy = (await megabytes()) - before;
  // The worker is let go, and the compiled module stays.
  await expect.poll(async () => (await megabytes()) - before, { timeout: 60_000 }).toBeLessThan(90);
  const rested = (await megabytes()) - before;
  console.log(`after ${count * 6} scripts ${busy} MB more than before, at rest ${rested} MB`);
  expect(busy).toBeLessThan(250);
  await read(6);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`looks right at ${width} pixels, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      await open(page);
      await box(page).fill(shell);
      await expect(cards(page, 'SC2086')).toHaveCount(2, patient);
      if (colorScheme === 'dark') await expectContrast(page);
      else await expectNoViolations(page);
      if (process.env['PICTURES'])
        await page.screenshot({
          path: `${process.env['PICTURES']}/shellcheck-${width}-${colorScheme}.png`,
          fullPage: true,
        });
      await context.close();
    });
