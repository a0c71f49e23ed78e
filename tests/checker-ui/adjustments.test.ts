import { expect, test } from 'vitest';
import { check } from '../../src/checker/index.ts';
import { adjust, noAdjustments } from '../../src/components/checker/adjustments.ts';

const text = `FROM python:latest
USER 10001
# hadolint ignore=DL3025
CMD gunicorn app
`;
const rulesOf = (findings: readonly { readonly rule: string }[]) =>
  findings.map(({ rule }) => rule);

test('without adjustments the report is the rules’ own', () => {
  const report = check(text);
  expect(adjust(report, noAdjustments)).toEqual({ report, hidden: {} });
});

test('findings of a hidden rule are counted and left out', () => {
  const { report, hidden } = adjust(check(text), { ...noAdjustments, hidden: ['no-latest-tag'] });
  expect(rulesOf(check(text).findings)).toContain('no-latest-tag');
  expect(rulesOf(report.findings)).not.toContain('no-latest-tag');
  expect(hidden).toEqual({ 'no-latest-tag': 1 });
});

test('a rule can be graded anew', () => {
  const { report } = adjust(check(text), {
    ...noAdjustments,
    severities: { 'no-latest-tag': 'error' },
  });
  const grade = report.findings.find(({ rule }) => rule === 'no-latest-tag')?.severity;
  expect(grade).toBe('error');
});

test('hadolint’s comments can be disregarded, in the order of the file', () => {
  const { report } = adjust(check(text), { ...noAdjustments, ignorePragmas: true });
  expect(rulesOf(check(text).findings)).not.toContain('exec-form-cmd-entrypoint');
  expect(rulesOf(report.findings)).toContain('exec-form-cmd-entrypoint');
  expect(report.suppressed).toEqual([]);
  const places = report.findings.map(({ from }) => from);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a hidden rule is hidden below a comment too', () => {
  const { report, hidden } = adjust(check(text), {
    ...noAdjustments,
    hidden: ['exec-form-cmd-entrypoint'],
  });
  expect(report.suppressed).toEqual([]);
  expect(hidden).toEqual({});
});
