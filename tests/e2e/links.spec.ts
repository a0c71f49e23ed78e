import { JSDOM } from 'jsdom';
import { expect, test } from 'playwright/test';
import { base, builtFiles, builtPage, isBuilt } from './support/site.ts';

/** What a built page offers to links, and asks of them. */
interface Linked {
  readonly file: string;
  readonly words: string;
  readonly ids: ReadonlySet<string>;
  readonly hrefs: readonly string[];
}

const pages: readonly Linked[] = builtFiles().map((file) => {
  const { document } = new JSDOM(builtPage(file)).window;
  return {
    file,
    words: document.querySelector('main')?.textContent ?? '',
    ids: new Set(Array.from(document.querySelectorAll('[id]'), ({ id }) => id)),
    hrefs: Array.from(
      document.querySelectorAll('a[href]'),
      (link) => link.getAttribute('href') ?? '',
    ),
  };
});
const byFile = new Map(pages.map((page) => [page.file, page]));

test('every link inside the site has a page, and every anchor an element', () => {
  const broken = pages.flatMap(({ file, hrefs }) =>
    [...new Set(hrefs)].flatMap((href) => {
      const target = new URL(href, `http://site${base}${file}`);
      if (target.host !== 'site') return [];
      const path = target.pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html');
      const found = byFile.get(path);
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (!found) return isBuilt(path) ? [] : [`${file}: ${href}`];
      return !anchor || anchor.startsWith('v1.') || found.ids.has(anchor)
        ? []
        : [`${file}: ${href}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('links to other places are made with https', () => {
  const others = pages.flatMap(({ hrefs }) => hrefs.filter((href) => /^http:/.test(href)));
  expect(others).toEqual([]);
});

test('a flag keeps its hyphens where dashes are set', () => {
  const set = pages.flatMap(({ file, words }) =>
    Array.from(words.matchAll(/(?<=[\s(])[–—]\w+/g), ([flag]) => `${file}: ${flag}`),
  );
  expect(set).toEqual([]);
});

test('every page carries a policy that lets nothing out', () => {
  for (const { file } of pages) {
    // Before it stands at most the character set, which has to be early in the page.
    const policy =
      /<head>(?:\s*<meta charset=[^>]*>)?<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(
        builtPage(file),
      )?.[1];
    expect(policy, file).toContain("default-src 'self'");
    expect(policy, file).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(policy, file).not.toMatch(/https?:|\*/);
  }
});
