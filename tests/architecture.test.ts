import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);

/** Who may import whom, by the longest prefix that fits the importer. Packages are named as they are. */
const allowed: Readonly<Record<string, readonly RegExp[]>> = {
  'src/checker/source.ts': [],
  'src/checker/finding.ts': [/^src\/checker\/source/],
  'src/checker/rule.ts': [/^src\/checker\/(?:finding|source|model\/dockerfile)\.ts/],
  'src/checker/dockerfile-text.ts': [],
  'src/checker/fix.ts': [/^src\/checker\/(?:finding|source)\.ts/],
  'src/checker/model/': [
    /^src\/checker\/(?:source|finding|fix|rule)\.ts/,
    /^src\/checker\/model\//,
  ],
  'src/checker/model/parse.ts': [/^src\/checker\/(?:source|model\/)/, /^dockerfile-ast$/],
  'src/checker/model/shell.ts': [/^src\/checker\/(?:source|model\/)/, /^unbash$/],
  'src/checker/rules/': [
    /^src\/checker\/(?:source|finding|rule|fix|dockerfile-text)\.ts/,
    /^src\/checker\/model\//,
    /^own folder$/,
  ],
  'src/checker/rules/index.ts': [
    /^src\/checker\/rule\.ts/,
    /^src\/checker\/rules\/[^/]+\/index\.ts/,
  ],
  'src/checker/formats/': [
    /^src\/checker\/(?:check|finding|source|rule)\.ts/,
    /^src\/checker\/(?:rules\/index|shellcheck\/codes)\.ts/,
  ],
  'src/checker/suppression.ts': [
    /^src\/checker\/(?:finding|source|rule|model\/|rules\/index|shellcheck\/codes)/,
  ],
  'src/checker/shellcheck/': [
    /^src\/checker\/(?:source|finding|rule)\.ts/,
    /^src\/checker\/(?:model|shellcheck)\//,
  ],
  'src/checker/': [/^src\/checker\//],
  'src/shellcheck/': [/^src\/checker\/index\.ts/, /^@bjorn3\/browser_wasi_shim$/],
  'src/cli/': [
    /^src\/(?:checker\/index|links|shellcheck\/instance|cli\/.*)\.ts/,
    /^node:/,
    /^package\.json$/,
  ],
};

function importerRule(file: string): readonly RegExp[] | undefined {
  const prefixes = Object.keys(allowed).filter((prefix) => file.startsWith(prefix));
  const longest = prefixes.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : allowed[longest];
}

const sources = (readdirSync(new URL('src', root), { recursive: true }) as string[])
  .filter((name) => /\.(?:ts|tsx|astro)$/.test(name))
  .map((name) => `src/${name.replaceAll('\\', '/')}`);

const imports = (file: string) =>
  [
    ...readFileSync(new URL(file, root), 'utf8').matchAll(
      /^(?:import|export)\b[^;'"]*?from\s+'([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const path = target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
    return posix.dirname(path) === posix.dirname(file) &&
      file.startsWith('src/checker/rules/') &&
      path !== 'src/checker/rules/index.ts' &&
      file !== 'src/checker/rules/index.ts'
      ? 'own folder'
      : path;
  });

/** Imported by Astro components alone, so it runs at build and never in the browser. */
const atBuild = (file: string) => {
  const importers = sources.filter((one) => imports(one).includes(file));
  return importers.length > 0 && importers.every((one) => one.endsWith('.astro'));
};

describe('who imports whom', () => {
  it.each(sources.filter((file) => importerRule(file)))('%s keeps to its table', (file) => {
    const rules = importerRule(file) ?? [];
    expect(imports(file).filter((path) => !rules.some((rule) => rule.test(path)))).toEqual([]);
  });

  it('the two parsers have one importer each', () => {
    const importers = (name: string) => sources.filter((file) => imports(file).includes(name));
    expect(importers('dockerfile-ast')).toEqual(['src/checker/model/parse.ts']);
    expect(importers('unbash')).toEqual(['src/checker/model/shell.ts']);
  });

  it('no rule but the one check() must ask is imported outside its practice', () => {
    const strangers = sources.flatMap((file) =>
      imports(file)
        .filter((path) => /^src\/checker\/rules\/[^/]+\/(?!index)/.test(path))
        .map((path) => `${file} -> ${path}`),
    );
    expect(strangers).toEqual([
      'src/checker/check.ts -> src/checker/rules/linting/unused-suppression.ts',
    ]);
  });

  it('figures ask the engine at build; in the browser they take what reads an ignore file', () => {
    const figures = sources.filter((file) => /^src\/components\/figures\/.*\.ts$/.test(file));
    const inBrowser = figures.filter((file) => !atBuild(file));
    expect(inBrowser).toEqual([
      'src/components/figures/context-figure.ts',
      'src/components/figures/context.ts',
    ]);
    expect(inBrowser.flatMap(imports).filter((path) => path.startsWith('src/checker/'))).toEqual([
      'src/checker/model/dockerignore.ts',
    ]);
  });

  it('in the browser only the worker imports the engine’s door; the page takes what is light', () => {
    const light =
      /^src\/checker\/(?:source|finding|fix|left-out|rule|suppression-writing|insight\/suggested-order)\.ts$/;
    const heavy = sources
      .filter((file) => /^src\/components\/checker\/.*\.ts$/.test(file) && !atBuild(file))
      .flatMap((file) => {
        const text = readFileSync(new URL(file, root), 'utf8');
        return [...text.matchAll(/^import (?!type )[^;]*?from '([^']*checker\/[^']+)'/gm)]
          .map((match) => posix.join(posix.dirname(file), match[1] ?? ''))
          .filter((path) => path.startsWith('src/checker/') && !light.test(path))
          .map((path) => `${file} -> ${path}`);
      });
    expect(
      heavy.filter(
        (one) => !/^src\/components\/checker\/(?:checker\.worker|context-desk)\.ts /.test(one),
      ),
    ).toEqual([]);
  });
});

const rules = sources.filter((file) =>
  /: Rule = \{$/m.test(readFileSync(new URL(file, root), 'utf8')),
);

it.each(rules)(
  '%s is read at one sitting: if a rule needs more, the model lacks a word',
  (file) => {
    expect(file).toMatch(/^src\/checker\/rules\/[^/]+\/[^/]+\.ts$/);
    expect(readFileSync(new URL(file, root), 'utf8').split('\n').length).toBeLessThanOrEqual(151);
  },
);
