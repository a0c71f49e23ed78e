import { describe, expect, it } from 'vitest';
import { applyFixes, check, type Example, rules } from '../../src/checker/index.ts';

const strict = (text: string, dockerignore: string | undefined) =>
  check(text, { dockerignore, preset: 'strict' }).findings;

const reported = ({ bad, dockerignore }: Example) => strict(bad, dockerignore);
const mended = ({ good, dockerignore, goodDockerignore }: Example) =>
  strict(good, goodDockerignore ?? dockerignore);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example, i) => [i + 1, example] as const))(
    'example %i is reported, and not once it is put right',
    (_, example) => {
      const [bad, good] = [reported(example), mended(example)];
      expect(bad.map((finding) => finding.rule)).toContain(id);
      expect(good.map((finding) => finding.rule)).not.toContain(id);
      const before = new Set(bad.map((finding) => finding.rule));
      expect(good.filter((finding) => !before.has(finding.rule))).toEqual([]);
    },
  );

  it.each(rule.examples.map((example, i) => [i + 1, example] as const))(
    'example %i, put right, would build and start',
    (_, example) => {
      const errors = mended(example).filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    },
  );

  it.each(rule.examples.map((example, i) => [i + 1, example] as const))(
    'the fixes of example %i lead to its good text',
    (_, example) => {
      const fixes = reported(example).flatMap((one) =>
        one.rule === id && one.fix ? [one.fix] : [],
      );
      if (fixes.length > 0) expect(applyFixes(example.bad, fixes)).toBe(example.good);
      else if (example.goodDockerignore === undefined) expect(example.bad).not.toBe(example.good);
      else expect(example.goodDockerignore).not.toBe(example.dockerignore);
    },
  );
});
