import { expect, test } from 'vitest';
import { ruleOutline } from '../../src/site/rule-outline.ts';

test('rules belong to the heading above them, inside the section of rules only', () => {
  const page = `## Why

### Not a group

## What the checker looks for

<Rule id="a" />

### Secrets

<Rule id="b" />
<Rule id="c" />

## After

<Rule id="d" />
`;
  expect(ruleOutline(page)).toEqual([
    { heading: undefined, rules: ['a'] },
    { heading: 'Secrets', rules: ['b', 'c'] },
  ]);
});
