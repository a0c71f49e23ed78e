import { describe, expect, test } from 'vitest';
import { practices } from '../../src/checker/index.ts';
import { addressOf, pages } from '../support/pages.ts';

test.each(practices)('practice $id has a page of its own name', ({ id }) => {
  const found = pages.filter(({ practice }) => practice?.id === id);
  expect(found.map(addressOf)).toEqual([`/practices/${id}/`]);
});

describe.each(pages.filter(({ practice }) => practice))(
  '$path',
  ({ prose, frontMatter, practice }) => {
    test('bears the title of its practice', () => {
      expect(frontMatter.get('title')).toBe(practice?.title);
    });

    test('was verified on a day that has been', () => {
      expect(new Date(frontMatter.get('verified') ?? '').valueOf()).toBeLessThanOrEqual(Date.now());
    });

    test('draws each rule of its practice exactly once', () => {
      const drawn = Array.from(prose.matchAll(/<Rule\s+id="([^"]*)"\s*\/>/g), ([, id]) => id);
      expect(drawn.sort()).toEqual(practice?.rules.map(({ id }) => id).sort());
    });
  },
);

describe.each(pages)('$path', ({ text, prose, frontMatter }) => {
  test('describes itself in a sentence that a search page shows whole', () => {
    const { length } = frontMatter.get('description') ?? '';
    expect(length).toBeGreaterThanOrEqual(50);
    expect(length).toBeLessThanOrEqual(160);
  });

  test('has headings in order, from the second level', () => {
    let last = 1;
    for (const [line, marks] of headings(prose)) {
      expect(marks, line).toBeGreaterThan(1);
      expect(marks - last, line).toBeLessThanOrEqual(1);
      last = marks;
    }
  });

  test('has no two headings of one name', () => {
    const names = headings(prose).map(([line]) => line.replace(/^#+\s+/, '').toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('gives every aside a title of its own', () => {
    const asides = Array.from(prose.matchAll(/^:::(\w+)(\[.+\])?/gm), ([whole]) => whole);
    expect(asides.filter((aside) => !aside.includes('['))).toEqual([]);
    expect(new Set(asides).size).toBe(asides.length);
  });

  test('has a blank line after its imports', () => {
    expect(prose).not.toMatch(/^import .+\n(?!import |\n|\s*$)/m);
  });

  test('links by name, and inside the site from its root', () => {
    const links = Array.from(prose.matchAll(/\[([^\]]+)\]\(([^)\s]+)[^)]*\)/g));
    for (const [whole, name = '', target = ''] of links) {
      expect(name, whole).not.toMatch(/^(here|link|this|this page|click here)$/i);
      expect(target, whole).toMatch(/^(https:\/\/|\/|#)/);
      if (target.startsWith('/'))
        expect(target, whole).toMatch(/^\/([\w./-]+\/)?(#[\w-]+)?$|\.\w+$/);
    }
  });

  test('names every column of its tables', () => {
    const headers = Array.from(
      prose.matchAll(/^(\|.*)\n\|[\s:|-]+$/gm),
      ([, header = '']) => header,
    );
    expect(headers.filter((header) => /\|\s*\|/.test(header))).toEqual([]);
  });

  test('has nothing left over from writing', () => {
    expect(text).not.toMatch(/\b(TODO|FIXME|XXX|[Ll]orem ipsum)\b/);
    expect(text).not.toMatch(/[ \t]+$/m);
    expect(prose).not.toMatch(/\b(\w{2,}) \1\b(?! \1)/i);
  });
});

/** Heading lines with their levels. */
function headings(prose: string): readonly (readonly [string, number])[] {
  return Array.from(prose.matchAll(/^(#{1,6})\s.*$/gm), ([line, marks = '']) => [
    line,
    marks.length,
  ]);
}
