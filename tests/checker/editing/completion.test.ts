import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../src/checker/editing/completion.ts';
import { flagWords, mountKeys } from '../../../src/checker/editing/words.ts';
import { check } from '../../../src/checker/index.ts';
import { flags } from '../../../src/checker/rules/linting/flags.ts';

/** The labels offered where `|` stands. */
function offered(marked: string): readonly string[] {
  const at = marked.indexOf('|');
  const found = completionsAt(marked.replace('|', ''), at);
  return found?.options.map(({ label }) => label) ?? [];
}

/** The text with the completion of that label accepted. */
function accepted(marked: string, label: string): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completionsAt(text, at);
  const option = found?.options.find((one) => one.label === label);
  if (!found || !option) throw new Error(`${label} is not offered`);
  return text.slice(0, found.from) + (option.insert ?? option.label) + text.slice(at);
}

const stages = 'FROM golang:1.27 AS build\nFROM alpine AS certs\nFROM scratch\n';

describe('instructions', () => {
  test('at the start of a line, with one-line help', () => {
    expect(accepted('FROM a\nCO|', 'COPY')).toBe('FROM a\nCOPY ');
    expect(completionsAt('FROM a\nR', 8)?.options.every(({ words }) => words)).toBe(true);
  });
  test('before the first FROM only it and ARG', () => {
    expect(offered('|')).toEqual(['ARG', 'FROM']);
    expect(offered('FR|\nFROM a\n')).toEqual(['ARG', 'FROM']);
  });
  test('after ONBUILD those it may keep', () => {
    expect(offered('FROM a\nONBUILD R|')).toContain('RUN');
    expect(offered('FROM a\nONBUILD R|')).not.toContain('FROM');
  });
  test.each([
    'FROM a\nRUN make \\\n  C|',
    'FROM a\nRUN ap|',
    'FROM a\n# CO|',
    'FROM a\nRUN <<EOF\nCO|\nEOF\n',
    'FROM a\nCOPY a|',
  ])('none in %j', (text) => {
    expect(offered(text)).not.toContain('COPY');
  });
});

describe('flags', () => {
  test('of the instruction, each once', () => {
    expect(offered('FROM a\nCOPY --|')).toContain('--from=');
    expect(offered('FROM a\nCOPY --link --l| x y')).not.toContain('--link');
    expect(accepted('FROM a\nRUN --mo|', '--mount=')).toBe('FROM a\nRUN --mount=');
    expect(offered('FROM a\nRUN --mount=type=cache,target=/x --m|')).toContain('--mount=');
  });
  test('on a line that continues', () => {
    expect(offered('FROM a\nRUN --network=none \\\n    --m|')).toContain('--mount=');
  });
  test('none for a program', () => {
    expect(offered('FROM a\nRUN apt-get --|')).toEqual([]);
    expect(offered('FROM a\nUSER --|')).toEqual([]);
  });
  test('with their values', () => {
    expect(offered('FROM a\nRUN --network=|')).toEqual(['default', 'none', 'host']);
    expect(offered('FROM --platform=|')).toContain('$BUILDPLATFORM');
  });
  test('are those that the rules know', () => {
    const named = Object.entries(flagWords).map(([keyword, words]) => [
      keyword,
      Object.keys(words)
        .map((name) => name.replace('=', ''))
        .sort(),
    ]);
    const known = Object.entries(flags).map(([keyword, rules]) => [
      keyword,
      Object.keys(rules).sort(),
    ]);
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(known));
  });
});

describe('mounts', () => {
  test('types first', () => {
    expect(offered('FROM a\nRUN --mount=|')).toContain('type=cache');
    expect(offered('FROM a\nRUN --mount=type=|')).toEqual([
      'bind',
      'cache',
      'secret',
      'ssh',
      'tmpfs',
    ]);
  });
  test('then the keys of the type, each once', () => {
    const keys = offered('FROM a\nRUN --mount=type=cache,target=/x,|');
    expect(keys).toContain('sharing=');
    expect(keys).not.toContain('target=');
    expect(keys).not.toContain('required');
  });
  test('and their values', () => {
    expect(accepted('FROM a\nRUN --mount=type=cache,sharing=lo|', 'locked')).toBe(
      'FROM a\nRUN --mount=type=cache,sharing=locked',
    );
    expect(offered(`${stages}RUN --mount=type=bind,from=|`)).toEqual(['build', 'certs']);
  });
  const pairs = Object.entries(mountKeys).flatMap(([type, keys]) =>
    Object.keys(keys).map((key) => [type, key] as const),
  );
  test.each(pairs)('a %s mount takes %s', (type, key) => {
    const values: Readonly<Record<string, string>> = {
      'sharing=': 'locked',
      'mode=': '0755',
      'uid=': '0',
      'gid=': '0',
      'from=': 'build',
      'size=': '64m',
    };
    const text = `FROM alpine\nRUN --mount=type=${type},target=/x,${key}${values[key] ?? (key.endsWith('=') ? '/y' : '')} true\n`;
    expect(check(text).findings.map(({ rule }) => rule)).not.toContain('mount-options-valid');
  });
});

describe('stages and images', () => {
  test('FROM takes a stage above or an image', () => {
    const names = offered(`${stages}FROM |`);
    expect(names.slice(0, 2)).toEqual(['build', 'certs']);
    expect(names).toContain('python');
    expect(names).toContain('scratch');
    expect(offered('FROM b|\nFROM x AS below\n')).not.toContain('below');
  });
  test('no tag is made up', () => {
    expect(offered('FROM |').filter((name) => /[:@]/.test(name))).toEqual([]);
    expect(offered('FROM python:|')).toEqual(offered('FROM |'));
  });
  test('COPY --from takes any other stage', () => {
    expect(accepted(`${stages}COPY --from=bu| /a /b`, 'build')).toBe(
      `${stages}COPY --from=build /a /b`,
    );
    expect(offered('FROM a\nFROM b\nCOPY --from=|')).toEqual(['0']);
  });
  test('AS follows an image', () => {
    expect(accepted('FROM alpine A|', 'AS')).toBe('FROM alpine AS ');
  });
});

describe('variables', () => {
  test('those set above, with their value', () => {
    const text = 'FROM a\nARG V=1\nENV W=2\nRUN echo $|\nENV LATE=1\n';
    expect(offered(text)).toEqual(['V', 'W']);
    expect(completionsAt(text.replace('|', ''), text.indexOf('|'))?.options[0]?.words).toBe(
      'ARG: 1',
    );
  });
  test('in braces and in the middle of a word', () => {
    expect(accepted('FROM a\nARG VERSION\nCOPY x-${VE| /', 'VERSION')).toBe(
      'FROM a\nARG VERSION\nCOPY x-${VERSION /',
    );
  });
  test('FROM sees those before it, and the platform', () => {
    const names = offered('ARG BASE=a\nFROM $|');
    expect(names[0]).toBe('BASE');
    expect(names).toContain('TARGETPLATFORM');
    expect(offered('FROM a\nARG IN=1\nFROM $|')).not.toContain('IN');
  });
  test('ARG offers what a stage may declare', () => {
    expect(offered('ARG V=1\nFROM a\nARG |')).toEqual(expect.arrayContaining(['V', 'TARGETARCH']));
    expect(offered('ARG V=1\nFROM a\nARG V\nARG |')).not.toContain('V');
  });
});

test('directives at the top of the file, and nowhere else', () => {
  expect(accepted('# sy|', 'syntax=docker/dockerfile:1')).toBe('# syntax=docker/dockerfile:1');
  expect(offered('# syntax=docker/dockerfile:1\n# |\nFROM a\n')).toEqual(['escape=`', 'check=']);
  expect(offered('# a word\n# sy|')).toEqual([]);
  expect(offered('FROM a\n# sy|')).toEqual([]);
});

test('any place in any text is met without a stumble', () => {
  const text =
    'ARG A=${B\nFROM $A AS x\nONBUILD RUN --mount=a,b=,=c $\nCOPY --from= <<E\n$\nE\n\\\n';
  for (let at = 0; at <= text.length; at++) completionsAt(text, at);
});
