import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { practices } from '../../src/checker/index.ts';
import { fencesOf } from '../../src/fences.ts';
import { linksUnder } from '../../src/links.ts';
import { pageMarkdown, type Surroundings } from '../../src/site/page-markdown.ts';
import { addressOf, pages } from '../support/pages.ts';

const root = new URL('../../', import.meta.url);
const site = 'https://example.org/guide';
const measurement = {
  title: 'Sizes',
  unit: { symbol: 'MB', meaning: 'one million bytes' },
  rows: [{ label: 'a', about: 'on b', value: 1.5 }],
};
const around: Surroundings = {
  edition: 'whole',
  links: linksUnder(site),
  measurements: new Map([['distroless-size', measurement]]),
  fileOf: (path) => readFileSync(new URL(path, root), 'utf8'),
};

const write = (body: string, edition: Surroundings['edition'] = 'whole') =>
  pageMarkdown(
    { title: 'Ports', lead: 'Name them.', body, address: `${site}/practices/ports/` },
    { ...around, edition },
  );

test('title and lead come first, imports go, links become whole', () => {
  expect(write("import X from 'x';\n\nSee [rules](/rules/#a) and [home](/).\n")).toBe(
    `# Ports\n\nName them.\n\nSee [rules](${site}/rules/#a) and [home](${site}/).\n`,
  );
});

test('a claim becomes words above its fence, which is left as it is', () => {
  const body =
    '```dockerfile bad=no-latest-tag title="Dockerfile"\nFROM [a](/b)\n<Rule id="x" />\n```\n';
  expect(write(body)).toContain(
    'Reported by `no-latest-tag` (`Dockerfile`):\n\n```dockerfile\nFROM [a](/b)\n<Rule id="x" />\n```\n',
  );
});

test('a rule is written out at the level of its heading, or named alone', () => {
  const body = '## What the checker looks for\n\n### Tags\n\n<Rule id="no-latest-tag" />\n';
  expect(write(body)).toMatch(/^#### Name a version instead of latest$/m);
  expect(write(body)).toContain('Elsewhere: hadolint DL3007');
  expect(write(body, 'short')).toContain(
    `- [Name a version instead of latest](${site}/practices/pinned-base-image/#no-latest-tag)\n`,
  );
});

test('languages stand one after the other, or the first alone', () => {
  const language = (name: string) => `<Language name="${name}">\n\nIn ${name}.\n\n</Language>\n`;
  const languages = ['Python', 'Node', 'Go'].map(language).join('');
  const body = `<Tabs syncKey="language">\n${languages}</Tabs>\n\nAfter.\n`;
  expect(write(body)).toContain('**Python**\n\nIn Python.\n\n**Node**\n\nIn Node.\n\n**Go**');
  expect(write(body, 'short')).toBe('# Ports\n\nName them.\n\nIn Python.\n\nAfter.\n');
});

test('a figure becomes a table', () => {
  expect(write('<Figure measurement="distroless-size" />\n')).toContain(
    'Sizes:\n\n| image | base | size in MB |',
  );
});

test('what is only drawn leads to the page', () => {
  expect(write('<Graph\n  of="a"\n/>\n')).toContain(`<${site}/practices/ports/>`);
});

describe.each(pages.filter(({ path }) => !/^(index|checker)\.mdx$/.test(path)))('$path', (page) => {
  const { text, practice, frontMatter } = page;
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const written = pageMarkdown(
    {
      title: frontMatter.get('title') ?? '',
      lead: undefined,
      body,
      address: `${site}${addressOf(page)}`,
    },
    around,
  );
  const outside = fencesOf(written).reduce((rest, fence) => rest.replace(fence.text, ''), written);

  test('leaves nothing that is not Markdown', () => {
    expect(outside).not.toMatch(/^<\/?[A-Z]/m);
    expect(outside).not.toMatch(/^import /m);
    expect(outside).not.toMatch(/\]\(\//);
  });

  test('keeps every fence, and writes every rule of its practice', () => {
    const kept = fencesOf(written).map((fence) => fence.text);
    expect(kept).toEqual(expect.arrayContaining(fencesOf(text).map((fence) => fence.text)));
    for (const { title } of practices.find(({ id }) => id === practice?.id)?.rules ?? [])
      expect(written).toContain(`# ${title}\n`);
  });
});
