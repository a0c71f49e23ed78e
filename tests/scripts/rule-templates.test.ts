import { describe, expect, test } from 'vitest';
import { registeredIn, ruleFile, testFile, withRuleOnPage } from '../../scripts/rule-templates.ts';

const practice = `import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const signals: Practice = {
  id: 'signals',
  rules: [],
  followed,
};
`;

describe('a new rule', () => {
  test('is imported in order and listed last', () => {
    const one = registeredIn(practice, 'use-exec-form');
    const two = registeredIn(one, 'a-rule');
    expect(two).toContain('rules: [useExecForm, aRule],');
    expect(two.match(/from '\.\/.*'/g)).toEqual([
      "from './a-rule.ts'",
      "from './followed.ts'",
      "from './use-exec-form.ts'",
    ]);
    expect(registeredIn(two, 'a-rule')).toBe(two);
  });

  test('keeps the lines of a long list apart', () => {
    const ids = ['a', 'b', 'c', 'd'].map((letter) => `a-rule-with-a-rather-long-name-${letter}`);
    const text = ids.reduce(registeredIn, practice);
    expect(text).toMatch(/rules: \[\n {4}aRuleWithARatherLongNameA,\n/);
    expect(registeredIn(text, 'one-more')).toContain('    oneMore,\n  ],');
  });

  test('is drawn after the rules that the page has', () => {
    expect(withRuleOnPage('Text\n\n<Rule id="a" />\n\n## After\n', 'b')).toBe(
      'Text\n\n<Rule id="a" />\n\n<Rule id="b" />\n\n## After\n',
    );
    expect(withRuleOnPage('Text\n', 'b')).toBe('Text\n\n<Rule id="b" />\n');
  });

  test('bears its id and title, quotes and all', () => {
    expect(ruleFile('a-rule', "Don't guess")).toContain("title: 'Don\\'t guess',");
    expect(testFile('signals', 'a-rule')).toContain('cases(aRule, {');
  });
});
