import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { KeptReport } from '../../src/components/reader/kept.ts';
import { database, keys } from '../../src/components/reader/keys.ts';
import { yoursScript } from '../../src/components/reader/yours.ts';

const options = { edition: 'now', checker: '/checker/', keys, database, practices: 14 };
const script = yoursScript(options);

const report: KeptReport = {
  edition: 'now',
  findings: [
    { rule: 'no-latest-tag', practice: 'pinned-base-image', line: 3 },
    { rule: 'no-latest-tag', practice: 'pinned-base-image', line: 9 },
    { rule: 'require-image-digest', practice: 'pinned-base-image', line: 9 },
    { rule: 'dockerignore-root-only', practice: 'dockerignore', line: 2, file: 'dockerignore' },
  ],
  followed: [{ practice: 'non-root-user', message: '`USER 10001` is <b>set</b>.', line: 12 }],
};

const body = `
  <a data-mark="pinned-base-image">Pinned base image</a>
  <in-yours practice="pinned-base-image"></in-yours>
  <in-yours practice="dockerignore"></in-yours>
  <in-yours practice="non-root-user"></in-yours>
  <in-yours practice="linting"></in-yours>
  <in-yours rule="no-latest-tag"></in-yours>
  <in-yours rule="require-image-digest"></in-yours>
  <in-yours rule="curl-retry"></in-yours>
  <in-yours read></in-yours>`;

async function open(stored: Readonly<Record<string, unknown>>) {
  const { window } = new JSDOM(`<!doctype html><head><script>${script}</script></head>${body}`, {
    url: 'http://localhost/practices/pinned-base-image/',
    runScripts: 'dangerously',
    beforeParse({ localStorage }) {
      for (const [key, value] of Object.entries(stored))
        localStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
    },
  });
  const { document } = window;
  // A browser calls the elements while it parses, jsdom a moment later.
  await new Promise((resolve) => window.setTimeout(resolve));
  const at = (selector: string) => {
    const found = document.querySelector<HTMLElement>(`in-yours${selector}`);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  return { window, document, at, words: (selector: string) => at(selector).textContent };
}

describe('for those who have pasted nothing', () => {
  test.each([
    ['nothing is kept', {}],
    ['the report is of another edition', { [keys.report]: { ...report, edition: 'then' } }],
    ['the storage is spoilt', { [keys.report]: '{', [keys.read]: '{"a":1}' }],
    ['the storage holds something else', { [keys.report]: '7', [keys.read]: '"x"' }],
  ])('says nothing where %s', async (_, stored) => {
    const { document } = await open(stored);
    expect(document.querySelectorAll('style, in-yours:not(:empty)')).toHaveLength(0);
  });
});

describe('for those who have', () => {
  const opened = open({ [keys.report]: report, [keys.read]: ['dockerignore'] });

  test('names the lines of a practice and of a rule, once each', async () => {
    const { words } = await opened;
    expect(words('[practice="pinned-base-image"]')).toBe(
      'In your Dockerfile: lines 3 and 9. Forget my Dockerfile',
    );
    expect(words('[rule="no-latest-tag"]')).toBe('In your Dockerfile: lines 3 and 9. ');
    expect(words('[rule="require-image-digest"]')).toBe('In your Dockerfile: line 9. ');
    expect(words('[practice="dockerignore"]')).toContain('In your .dockerignore: line 2.');
  });

  test('leads to the finding', async () => {
    const { at } = await opened;
    const links = at('[rule="no-latest-tag"]').querySelectorAll('a');
    expect(Array.from(links, (link) => link.getAttribute('href'))).toEqual([
      '/checker/#at=no-latest-tag:3',
      '/checker/#at=no-latest-tag:9',
    ]);
  });

  test('gives the evidence of what is followed, as text', async () => {
    const { at } = await opened;
    const followed = at('[practice="non-root-user"]');
    expect(followed.textContent).toContain('USER 10001 is <b>set</b>. Line 12.');
    expect(followed.querySelector('code')?.textContent).toBe('USER 10001');
    expect(followed.querySelector('b')).toBeNull();
    expect(followed.querySelector('a')?.getAttribute('href')).toBe('/checker/#at=12');
  });

  test('says nothing of what is not known', async () => {
    const { words } = await opened;
    expect(words('[practice="linting"]')).toBe('');
    expect(words('[rule="curl-retry"]')).toBe('');
  });

  test('marks the practices', async () => {
    const { document } = await opened;
    const marks = document.querySelector('style')?.textContent ?? '';
    expect(marks).toContain(
      '[data-mark="pinned-base-image"]::after{content:" ·\u00a03\u00a0findings"',
    );
    expect(marks).toContain('[data-mark="dockerignore"]::after{content:" ·\u00a0✓ 1\u00a0finding"');
    expect(marks).toContain('" / ", read, 1\u00a0finding"');
    expect(marks).toContain('[data-mark="non-root-user"]::after{content:" ·\u00a0followed"');
  });

  test('counts what was read', async () => {
    const { words } = await opened;
    expect(words('[read]')).toBe('You have read 1 of the 14. Forget what I read');
  });
});

test('names four lines, and counts the rest', async () => {
  const findings = [1, 2, 3, 4, 5, 6].map((line) => ({ rule: 'a', practice: 'linting', line }));
  const { words } = await open({ [keys.report]: { ...report, findings } });
  expect(words('[practice="linting"]')).toContain('lines 1, 2, 3, 4 and 2 more.');
});

test('forgets the Dockerfile everywhere, and says so', async () => {
  const { window, document, at } = await open({
    [keys.report]: report,
    [keys.draft]: { draft: {} },
    [keys.read]: ['dockerignore'],
  });
  const place = at('[practice="pinned-base-image"]');
  place.querySelector('button')?.click();
  expect(place.textContent).toBe('Forgotten: this browser keeps nothing of it.');
  expect(document.activeElement).toBe(place);
  expect(at('[rule="no-latest-tag"]').textContent).toBe('');
  expect(document.querySelector('style')).toBeNull();
  expect(Object.keys(window.localStorage)).toEqual([keys.read]);
});

test('forgets what was read, and keeps the Dockerfile', async () => {
  const { window, at } = await open({ [keys.report]: report, [keys.read]: ['dockerignore'] });
  at('[read]').querySelector('button')?.click();
  expect(at('[read]').textContent).toBe('Forgotten.');
  expect(Object.keys(window.localStorage)).toEqual([keys.report]);
});
