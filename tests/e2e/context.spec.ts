import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { expectContrast, expectNoViolations } from './support/accessibility.ts';
import { watch } from './support/site.ts';

const dockerfile = `FROM python:3.13-slim
WORKDIR /srv
COPY . .
COPY gone.txt /srv/
COPY *.md /srv/
CMD ["python", "app.py"]
`;

const project: Readonly<Record<string, string>> = {
  Dockerfile: dockerfile,
  '.dockerignore': '*.md\nsecret\nnever\n',
  'app.py': 'print(1)\n',
  'README.md': 'hello\n',
  '.env': 'TOKEN=1\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
  'secret/<img src=x onerror=alert(1)>.txt': 'x\n',
  'api/Dockerfile': 'FROM node:latest\nCOPY package.json ./\n',
  'api/package.json': '{}\n',
  'api/dev.Dockerfile': 'FROM scratch\n',
  'api/dev.Dockerfile.dockerignore': 'package.json\n',
  'web/Containerfile': 'FROM alpine:3.23\nUSER 10001\n',
  'node_modules/x/Dockerfile': 'FROM other:latest\n',
};

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const box = (page: Page) => page.getByRole('textbox', { name: 'Dockerfile', exact: true });
const ignoreBox = (page: Page) => page.locator('[data-part="ignore-text"]');
const words = (page: Page) => page.locator('[data-part="context-words"]');
const notice = (page: Page) => page.locator('[data-part="notice-text"]');
const part = (page: Page, name: string) => page.locator(`[data-part="context-${name}"]`);
const picker = (page: Page) => part(page, 'dockerfiles').getByRole('button');

async function openPage(page: Page): Promise<void> {
  await page.goto('checker/');
  await page.locator('[data-live]').waitFor();
  await page.getByRole('tab', { name: 'Context' }).click();
}

async function choose(page: Page, files = project): Promise<void> {
  const folder = await folderOf(files);
  await part(page, 'folder').setInputFiles(folder);
  await expect(words(page)).toContainText('in the build context');
  await rm(folder, { recursive: true });
}

async function pasteList(page: Page, text: string): Promise<void> {
  await page.locator('.context-paste summary').click();
  await part(page, 'list').evaluate((area, pasted) => {
    const data = new DataTransfer();
    data.setData('text', pasted);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    if (area.dispatchEvent(event) && area instanceof HTMLTextAreaElement) {
      area.value = pasted;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, text);
}

/** How many lists of files the browser keeps. */
const keptLists = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('keyval-store');
        open.onerror = () => (open.error?.name === 'AbortError' ? resolve(0) : reject(open.error));
        // It is not there, and looking does not make it.
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onsuccess = () => {
          const all = open.result.transaction('keyval').objectStore('keyval').count();
          all.onsuccess = () => resolve(all.result);
          open.result.close();
        };
      }),
  );

test('a folder is read, its first Dockerfile opened, and each statement leads to its line', async ({
  page,
}) => {
  const heard = watch(page);
  await openPage(page);
  await choose(page);
  await expect(box(page)).toHaveValue(dockerfile);
  await expect(ignoreBox(page)).toHaveValue(project['.dockerignore'] ?? '');
  await expect(words(page)).toContainText('11 of 13 files');
  const sources = part(page, 'sources');
  await expect(sources).toContainText('COPY gone.txt Nothing in the context matches.');
  await expect(sources).toContainText('COPY *.md All of it is left out by *.md');
  await expect(part(page, 'unwanted')).toContainText('Secrets, by their names: .env');
  await expect(part(page, 'lines')).toContainText('never decides nothing here');

  await sources.getByRole('button', { name: 'Line 4' }).click();
  const selected = await box(page).evaluate((area) =>
    area instanceof HTMLTextAreaElement
      ? area.value.slice(area.selectionStart, area.selectionEnd)
      : '',
  );
  expect(selected).toBe('gone.txt');
  await part(page, 'lines').getByRole('button', { name: 'Line 2' }).click();
  await expect(ignoreBox(page)).toBeVisible();

  await part(page, 'unwanted').getByRole('button', { name: 'Leave out with .env' }).click();
  await expect(ignoreBox(page)).toHaveValue('*.md\nsecret\nnever\n.env\n');
  await expect(words(page)).toContainText('10 of 13 files');
  await page.locator('[data-part="undo"]').click();
  await expect(words(page)).toContainText('11 of 13 files');
  // The tests’ browser says so of the worker that keeps the site offline.
  expect(heard.filter((one) => !one.includes('Service Worker registration'))).toEqual([]);
});

test('the picker counts each Dockerfile and opens it with undo', async ({ page }) => {
  await openPage(page);
  await box(page).fill('FROM mine:1\n');
  await choose(page);
  await expect(box(page)).toHaveValue('FROM mine:1\n');
  await expect(ignoreBox(page)).toHaveValue(project['.dockerignore'] ?? '');
  await expect(picker(page)).toHaveCount(4);
  await expect(picker(page).nth(1)).toContainText(/^api\/Dockerfile .*warning/);
  await picker(page).filter({ hasText: 'api/dev.Dockerfile' }).click();
  await expect(box(page)).toHaveValue('FROM scratch\n');
  await expect(ignoreBox(page)).toHaveValue('package.json\n');
  await page.locator('[data-part="undo"]').click();
  await expect(box(page)).toHaveValue('FROM mine:1\n');

  await picker(page).filter({ hasText: 'api/Dockerfile' }).click();
  await expect(part(page, 'sources')).toContainText('COPY package.json Nothing');
  await part(page, 'root').selectOption('api');
  await expect(part(page, 'sources')).toContainText('COPY package.json 1 file');
  await expect(ignoreBox(page)).toHaveValue('');
});

test('names are text, whatever they hold', async ({ page }) => {
  await openPage(page);
  await choose(page);
  const tree = part(page, 'tree');
  await tree.getByText('secret/').click();
  await expect(tree).toContainText('<img src=x onerror=alert(1)>.txt');
  await expect(tree).toContainText('left out by line 2 secret');
  expect(await page.locator('.checker img').count()).toBe(0);
});

test('a pasted list with sizes, by keyboard', async ({ page }) => {
  await openPage(page);
  await box(page).fill('FROM a:1\nCOPY src /x\n');
  await pasteList(page, '100 ./src/a\n900 ./big/b\n');
  await expect(words(page)).toContainText('all of 2 files are in the build context, 1 kB');
  await page.locator('[data-part="ignore"] summary').click();
  await ignoreBox(page).fill('big\n');
  await expect(words(page)).toContainText('1 of 2 files');
  await expect(words(page)).toContainText('100 B of 1 kB');
  await expect(part(page, 'sums')).toContainText('BuildKit takes');
  const folder = part(page, 'tree').locator('summary').filter({ hasText: 'src/' });
  await folder.focus();
  await page.keyboard.press('Enter');
  await expect(part(page, 'tree')).toContainText('100 B');
});

test('leaving a file out by keyboard leaves the focus in the list, and at last on the tab', async ({
  page,
}) => {
  await openPage(page);
  await box(page).fill('FROM a:1\nCOPY . /srv\n');
  await page.locator('.context-paste summary').click();
  await part(page, 'list').fill('Dockerfile\n.env\n.git/config\n');
  const leaveOut = part(page, 'unwanted').getByRole('button', { name: /Leave out/ });
  await expect(leaveOut).toHaveCount(2);
  await leaveOut.first().focus();
  await page.keyboard.press('Enter');
  await expect(leaveOut).toHaveCount(1);
  expect(
    await part(page, 'unwanted').evaluate((list) => list.contains(document.activeElement)),
  ).toBe(true);
  await leaveOut.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Context' })).toBeFocused();
});

test('the tabs are walked with the arrow keys', async ({ page }) => {
  await openPage(page);
  await page.getByRole('tab', { name: 'Context' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Findings' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tabpanel', { name: 'Context' })).toBeVisible();
});

test('a hundred thousand files do not hold up the page, and reading can be stopped', async ({
  page,
}) => {
  test.slow();
  await openPage(page);
  await box(page).fill('FROM a:1\nCOPY . /x\nCOPY */*.js /y\n');
  const text = Array.from(
    { length: 100_000 },
    (_, i) => `${i} ./d${i % 300}/e${i % 7}/file-${i}.js`,
  ).join('\n');
  await pasteList(page, text);
  await expect(words(page)).toContainText('100,000 files', { timeout: 30_000 });
  const drawn = await part(page, 'tree').locator('li').count();
  expect(drawn).toBeLessThan(120);
  await page.locator('[data-part="ignore"] summary').click();
  await ignoreBox(page).fill('d1\n**/*7.js\n');
  await expect(words(page)).toContainText(/89,[0-9]{3} of 100,000 files/, { timeout: 30_000 });
  await part(page, 'tree')
    .getByRole('button', { name: /Show more/ })
    .click();
  await expect(part(page, 'tree').locator('> li')).toHaveCount(201);
});

test('reading a folder can be stopped', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => {
    const slow = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = async function () {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return slow.call(this);
    };
  });
  const folder = await folderOf(
    Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`d${i}/Dockerfile`, 'FROM a:1\n'])),
  );
  await part(page, 'folder').setInputFiles(folder);
  await part(page, 'stop').click();
  await expect(notice(page)).toContainText('Stopped');
  await expect(part(page, 'box')).toBeHidden();
  await expect(box(page)).toHaveValue('');
  await rm(folder, { recursive: true });
});

test('a folder that is dropped is read like one that is chosen', async ({ page }) => {
  await openPage(page);
  await page.getByRole('tab', { name: 'Findings' }).click();
  const folder = await folderOf(project);
  await dropFolder(page, folder);
  await expect(page.getByRole('tab', { name: 'Context' })).toHaveAttribute('aria-selected', 'true');
  await expect(words(page)).toContainText('11 of 13 files');
  await expect(box(page)).toHaveValue(dockerfile);
  await expect(picker(page)).toHaveCount(4);
  await rm(folder, { recursive: true });
});

test('of a folder with more than a thousand files the names are read first, then the sizes', async ({
  page,
}) => {
  await openPage(page);
  const many = Array.from({ length: 1_100 }, (_, index) => [`src/f${index}.txt`, 'four']);
  const folder = await folderOf({
    Dockerfile: 'FROM a:1\nCOPY src /src\n',
    ...Object.fromEntries(many),
  });
  await part(page, 'folder').setInputFiles(folder);
  await expect(words(page)).toContainText('all of 1,101 files are in the build context, 4.42 kB');
  await expect(picker(page)).toHaveCount(1);
  await rm(folder, { recursive: true });
});

test('a dropped folder of a hundred thousand files can be stopped, and changes nothing', async ({
  page,
}) => {
  await openPage(page);
  await box(page).fill('FROM mine:1\n');
  await dropMany(page, 100_000);
  await expect(part(page, 'count')).toContainText('files');
  await part(page, 'stop').focus();
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText('Stopped. Nothing was changed.');
  await expect(part(page, 'box')).toBeHidden();
  await expect(box(page)).toHaveValue('FROM mine:1\n');
});

async function dropFolder(page: Page, folder: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  const { x, y } = (await page.locator('.text-box').boundingBox()) ?? { x: 0, y: 0 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: x + 80, y: y + 80, data });
}

/** Drops a folder that is not on any disk: the browser's interface to it, as far as it is used. */
const dropMany = (page: Page, files: number, lookup = 0) =>
  page.locator('.text-box').evaluate(
    (target, [files, lookup]) => {
      const empty = new File([''], 'x');
      const entry = (name: string) => ({
        name,
        isFile: true,
        isDirectory: false,
        file(done: (file: File) => void) {
          if (lookup === 0) done(new File([''], name));
          else setTimeout(() => done(new File([''], name)), lookup);
        },
      });
      const folder = {
        name: 'many',
        isFile: false,
        isDirectory: true,
        createReader() {
          let read = 0;
          return {
            readEntries(done: (entries: readonly unknown[]) => void) {
              const next = Math.min(files, read + 100);
              const entries = Array.from({ length: next - read }, (_, i) => entry(`f${read + i}`));
              read = next;
              setTimeout(() => done(entries));
            },
          };
        },
      };
      Object.assign(DataTransferItem.prototype, { webkitGetAsEntry: () => folder });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(empty);
      target.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    },
    [files, lookup] as const,
  );

test('a large folder that is dropped is told apart before its sizes are known', async ({
  page,
}) => {
  await openPage(page);
  await box(page).fill('FROM mine:1\n');
  await dropMany(page, 1_100, 100);
  await expect(words(page)).toContainText('all of 1,100 files are in the build context.');
  await part(page, 'stop').click();
  await expect(notice(page)).toContainText('sizes are not known');
  await expect(words(page)).toContainText('all of 1,100 files');
});

test('a guide page forgets the list of files, too', async ({ page }) => {
  await openPage(page);
  await choose(page);
  await expect.poll(() => keptLists(page)).toBe(1);
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.locator('[data-part="cards"] > li').first().waitFor();
  await page.goto('practices/non-root-user/');
  await page.getByRole('button', { name: 'Forget my Dockerfile' }).first().click();
  await expect.poll(() => keptLists(page)).toBe(0);
});

test('list, texts and choices survive a reload and are forgotten together', async ({ page }) => {
  await openPage(page);
  await choose(page);
  await picker(page).filter({ hasText: 'api/Dockerfile' }).click();
  await part(page, 'root').selectOption('api');
  await page.waitForTimeout(500);
  await page.reload();
  await page.locator('[data-live]').waitFor();
  await page.getByRole('tab', { name: 'Context' }).click();
  await expect(words(page)).toContainText('files');
  await expect(part(page, 'root')).toHaveValue('api');
  await expect(picker(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(part(page, 'box')).toBeHidden();
  await page.reload();
  await page.locator('[data-live]').waitFor();
  await page.getByRole('tab', { name: 'Context' }).click();
  await expect(part(page, 'box')).toBeHidden();
  expect(await keptLists(page)).toBe(0);
});

test('a folder without a Dockerfile, and a binary one, get a sentence', async ({ page }) => {
  await openPage(page);
  await choose(page, { 'a.txt': 'x' });
  await expect(notice(page)).toContainText('has no Dockerfile');
  await choose(page, { 'a.txt': 'x', 'b.txt': 'x', Dockerfile: 'a\0b' });
  await expect(words(page)).toContainText('3 files');
  await expect(notice(page)).toContainText('binary');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`the context is accessible at ${width} pixels, ${colorScheme}`, async ({ browser }) => {
      test.slow();
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      await openPage(page);
      await choose(page);
      await part(page, 'tree').getByText('secret/').click();
      await picker(page).filter({ hasText: 'api/Dockerfile' }).click();
      await expect(part(page, 'root')).toBeVisible();
      await page.locator('[data-part="undo"]').click();
      await expect(part(page, 'unwanted')).toContainText('.env');
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
      if (process.env['PICTURES'])
        await page.screenshot({
          path: `${process.env['PICTURES']}/context-${width}-${colorScheme}.png`,
          fullPage: true,
        });
      if (colorScheme === 'dark') await expectContrast(page);
      else await expectNoViolations(page);
      await context.close();
    });
