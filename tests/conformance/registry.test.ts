import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { practices, rules } from '../../src/checker/index.ts';

const root = new URL('../../', import.meta.url);
const under = (path: string) => new URL(path, root);

describe('the registry', () => {
  it('has fourteen practices', () => {
    expect(practices).toHaveLength(14);
  });

  it('gives each rule an id of its own, in kebab case', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('holds at least three rules for each practice', () => {
    expect(practices.filter((practice) => practice.rules.length < 3).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it.each(practices)('knows every rule file of $id, and each has its test', ({ id, rules }) => {
    const folder = under(`src/checker/rules/${id}/`);
    const files = readdirSync(folder).filter((name) =>
      / satisfies Rule|: Rule = \{/.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(files.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual(
      rules.map((rule) => rule.id).sort(),
    );
    const untested = rules.filter(
      (rule) => !existsSync(under(`tests/rules/${id}/${rule.id}.test.ts`)),
    );
    expect(untested.map((rule) => rule.id)).toEqual([]);
  });

  it.each(rules)(
    '$id says what to do, imperatively and without a full stop',
    ({ title, why, unless }) => {
      expect(title).toMatch(/^[A-Z`].*[^.]$/);
      expect(title.length).toBeLessThanOrEqual(80);
      expect(why).toMatch(/[.)]$/);
      expect(unless ?? 'Not said.').toMatch(/\.$/);
    },
  );
});
