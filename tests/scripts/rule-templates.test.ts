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
  test('is imported once and listed last', () => {
    const one = registeredIn(practice, 'use-exec-form');
    const two = registeredIn(one, 'a-rule');
    expect(two).toContain('rules: [useExecForm, aRule],');
    expect(two).toContain("import { aRule } from './a-rule.ts';\n");
    expect(registeredIn(two, 'a-rule')).toBe(two);
  });

  test('is listed last in a list of many lines, too', () => {
    const many = practice.replace('rules: []', 'rules: [\n    one,\n    two,\n  ]');
    expect(registeredIn(many, 'a-rule')).toContain('rules: [one, two, aRule],');
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
