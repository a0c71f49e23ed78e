import { expect, test } from 'vitest';
import { onePage } from '../../src/site/one-page.ts';

const site = 'https://example.org/guide/';
const chapter = (id: string, number: number, text: string) => ({
  id,
  number,
  markdown: `# Title of ${id}\n\n${text}`,
});
const html = (...chapters: Parameters<typeof onePage>[0]) =>
  onePage(chapters, site).chapters.map((one) => one.html);

test('headings go one level down, and their anchors stay apart', () => {
  const [first, second] = html(chapter('a', 1, '## Why\n'), chapter('b', 2, '## Why\n'));
  expect(first).toContain('<h2 id="a">1. Title of a</h2>');
  expect(first).toContain('<h3 id="a-why">Why</h3>');
  expect(second).toContain('<h3 id="b-why">Why</h3>');
});

test('a link to another chapter stays on the page, where its section is there', () => {
  const [first = ''] = html(
    chapter(
      'a',
      1,
      `[b](${site}practices/b/) [why](${site}practices/b/#why) [c](${site}practices/b/#c)`,
    ),
    chapter('b', 2, '## Why\n'),
  );
  expect(first).toContain('<a href="#b">b</a>');
  expect(first).toContain('<a href="#b-why">why</a>');
  expect(first).toContain('<a href="/guide/practices/b/#c">c</a><sup>1</sup>');
});

test('each address outside has one number', () => {
  const there = 'https://docs.docker.com/';
  const { chapters, addresses } = onePage(
    [chapter('a', 1, `[x](${there}) [y](${there}y)`), chapter('b', 2, `[x](${there})`)],
    site,
  );
  expect(addresses).toEqual([there, `${there}y`]);
  expect(chapters[1]?.html).toContain('</a><sup>1</sup>');
});

test('sections that live on the pages are left out, up to the next of their level', () => {
  const [first] = html(
    chapter(
      'a',
      1,
      '## See it happen\n\nv\n\n## What the checker looks for\n\nx\n\n### y\n\n## When not to\n\nz\n\n## References\n\nw\n',
    ),
  );
  expect(first).not.toMatch(/happen|<p>v|checker|<p>x|>y<|References|<p>w/);
  expect(first).toContain('<p>z</p>');
});
