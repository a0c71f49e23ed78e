import { describe, expect, test } from 'vitest';
import { practices, rules } from '../../src/checker/index.ts';
import { linksUnder, practiceOf } from '../../src/links.ts';
import { difference } from '../../src/site/measurement.ts';
import { peerNamesOf } from '../../src/site/peers.ts';
import { rulesData } from '../../src/site/rules-data.ts';

describe('links', () => {
  test.each(['/', '/guide', '/guide/'])('stand under the base %s', (base) => {
    const { to, practice } = linksUnder(base);
    const start = base === '/' ? '' : '/guide';
    expect(to('rules/')).toBe(`${start}/rules/`);
    expect(practice('linting')).toBe(`${start}/practices/linting/`);
  });

  test('lead to the section of a rule', () => {
    for (const { id } of rules)
      expect(linksUnder('/').rule(id)).toBe(`/practices/${practiceOf(id).id}/#${id}`);
  });
});

test('the registry as data names every practice and every rule', () => {
  const data = rulesData(new URL('https://site.example/'));
  expect(data.practices.map(({ number }) => number)).toEqual(
    practices.map((_, index) => index + 1),
  );
  expect(data.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  for (const { help } of data.rules) expect(help).toMatch(/^https:\/\/site\.example\/practices\//);
});

test('names elsewhere are linked where one page is about one id', () => {
  const [hadolint, buildkit, trivy] = peerNamesOf({
    trivy: ['DS-0001'],
    hadolint: ['DL3007', 'SC2164'],
    buildkit: ['JSONArgsRecommended', 'SecretsUsedInArgOrEnv'],
  });
  expect(hadolint?.ids.map(({ href }) => href)).toEqual([
    'https://github.com/hadolint/hadolint/wiki/DL3007',
    'https://www.shellcheck.net/wiki/SC2164',
  ]);
  expect(buildkit?.ids.map(({ href }) => href)).toEqual([
    'https://docs.docker.com/reference/build-checks/json-args-recommended/',
    'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
  ]);
  expect(trivy).toEqual({ peer: 'Trivy', ids: [{ id: 'DS-0001', href: undefined }] });
});

test('a difference is told in the unit and in per cent of the larger', () => {
  const rows = [71, 68.2].map((value) => ({ label: 'x', about: 'y', value }));
  expect(difference(rows)).toEqual({ by: 2.8, percent: 3.9 });
});
