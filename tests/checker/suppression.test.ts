import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/index.ts';

const rest = 'FROM alpine:latest\nRUN true\nFROM busybox:latest\n';
const latest = (text: string, today?: string) =>
  check(text, { preset: 'strict', today })
    .findings.filter(({ rule }) => rule === 'no-latest-tag')
    .map(({ from }) => text.slice(0, from).split('\n').length);

describe('a comment above an instruction silences it and nothing else', () => {
  it.each([
    '# check-ignore: no-latest-tag -- rebuilt every night',
    '# check-ignore: no-sudo, no-latest-tag',
    '# check-ignore: all -- generated',
    '# hadolint ignore=DL3007',
    '#hadolint  ignore = DL3006 , DL3007 # rebuilt every night',
    '# hadolint ignore=DL3007;reason=rebuilt every night',
    '# tally ignore=DL3007;reason=rebuilt every night',
    '# TALLY ignore=hadolint/DL3007',
    '# tally ignore=all',
    '# droast ignore=DF001,DF065 reason="rebuilt" expires=2099-01-01',
    '# trivy:ignore:DS-0001',
    '# trivy:ignore:AVD-DS-0002 trivy:ignore:ds001',
    '#trivy:ignore:*',
    '# trivy:ignore:DS-0001:exp:2099-12-31',
    '# kics-scan ignore-line',
    '# nosemgrep',
    '# nosemgrep: dockerfile.audit.avoid-latest-version',
    '#ts:skip=AC_DOCKER_0041 rebuilt every night',
    '# linter ignore=EF0003,EF0004',
    '# dockerfile_lint - ignore',
  ])('%s', (comment) => {
    expect(latest(`${comment}\n${rest}`)).toEqual([4]);
    expect(latest(`${comment}\n\n# another comment\n${rest}`)).toEqual([6]);
  });
});

describe('a comment above FROM silences the stage', () => {
  it.each([
    '# check-ignore-stage: no-latest-tag -- a throw-away stage',
    '# hadolint stage ignore=DL3007',
    '# kics-scan ignore-block',
  ])('%s', (comment) => {
    expect(latest(`${comment}\n${rest}`)).toEqual([4]);
  });
});

describe('a comment for the whole file silences all of it, wherever it stands', () => {
  it.each([
    '# check-ignore-file: no-latest-tag -- an experiment',
    '# hadolint global ignore=DL3007 # an experiment',
    '# tally global ignore=DL3007;reason=generated',
    '# droast global ignore=DF001',
    '# checkov:skip=CKV_DOCKER_7:an experiment',
    '# bridgecrew:skip=CKV_DOCKER_2,CKV_DOCKER_7',
    '# kics-scan ignore',
    '# kics-scan disable=image_version_using_latest',
  ])('%s', (comment) => {
    expect(latest(`${comment}\n${rest}`)).toEqual([]);
    expect(latest(`${rest}${comment}\n`)).toEqual([]);
  });
});

describe('a comment that does not fit silences nothing', () => {
  it.each([
    '# check-ignore: no-sudo',
    '# check-ignore no-latest-tag',
    '# hadolint ignore=DL3006',
    '# hadolint ignore=DL3007 because',
    '# kics-scan enable=image_version_using_latest',
    '# trivy:ignore:DS-0002',
    '# please ignore=DL3007',
  ])('%s', (comment) => {
    expect(latest(`${comment}\n${rest}`)).toEqual([2, 4]);
  });

  it('and neither does one with an instruction between', () => {
    expect(latest('# hadolint ignore=DL3007\nFROM alpine:3\nFROM busybox:latest\n')).toEqual([3]);
  });
});

describe('a comment with a last day', () => {
  const text = `# droast ignore=DF001 expires=2026-06-30\n${rest}`;

  it('holds on that day and before', () => {
    expect(latest(text, '2026-06-30')).toEqual([4]);
  });

  it('ends after it, and is then reported itself', () => {
    expect(latest(text, '2026-07-01')).toEqual([2, 4]);
    const messages = check(text, { today: '2026-07-01' }).findings.map(({ message }) => message);
    expect(messages).toContain('This comment ended on 2026-06-30 and silences nothing any more.');
  });

  it('never ends for who gives no date', () => {
    expect(latest(text)).toEqual([4]);
  });

  it('is written with until in our own form', () => {
    expect(
      latest(`# check-ignore: no-latest-tag until 2026-06-30 -- a freeze\n${rest}`, '2026-07-01'),
    ).toEqual([2, 4]);
  });
});

describe('what is silenced', () => {
  it('is told with its reason', () => {
    const { suppressed } = check(`# check-ignore: no-latest-tag -- rebuilt every night\n${rest}`);
    const own = suppressed.filter(({ finding }) => finding.rule === 'no-latest-tag');
    expect(own.map(({ suppression }) => suppression.reason)).toEqual(['rebuilt every night']);
  });

  it('makes its comment needed', () => {
    const rules = (text: string) => check(text).findings.map(({ rule }) => rule);
    expect(rules(`# check-ignore: no-latest-tag -- why\n${rest}`)).not.toContain(
      'unused-suppression',
    );
    expect(rules(`# check-ignore: no-sudo -- why\n${rest}`)).toContain('unused-suppression');
  });

  it('includes contested advice, whatever the preset', () => {
    const text =
      '# check-ignore: suppression-reason -- x\n# check-ignore: no-latest-tag\nFROM alpine:latest\n';
    expect(check(text).findings.map(({ rule }) => rule)).not.toContain('suppression-reason');
  });
});

it('the text after the word that names the rule may be anything', () => {
  const text = `# check-ignore: no-latest-tag -- <script>alert(1)</script>\n${rest}`;
  expect(
    check(text).suppressed.some(
      ({ suppression }) => suppression.reason === '<script>alert(1)</script>',
    ),
  ).toBe(true);
});
