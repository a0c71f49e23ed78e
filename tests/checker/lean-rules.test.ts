import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { practices } from '../../src/checker/index.ts';
import { withoutProse } from '../../src/site/lean-rules.ts';

const root = new URL('../../src/checker/rules/', import.meta.url);

describe('the rules as the worker has them', () => {
  it.each(practices)('hold no prose of $id', ({ id, rules }) => {
    const text = readdirSync(new URL(`${id}/`, root))
      .map((name) => withoutProse(readFileSync(new URL(`${id}/${name}`, root), 'utf8')))
      .join('\n');
    const squeezed = text.replaceAll(/\s+/g, ' ');
    const told = rules.filter(
      ({ why, examples }) =>
        squeezed.includes(why.slice(0, 40)) ||
        (examples[0].bad.length > 60 &&
          squeezed.includes(examples[0].bad.replaceAll(/\s+/g, ' ').slice(0, 60))),
    );
    expect(told.map((rule) => rule.id)).toEqual([]);
    expect(
      text.match(/examples: \[\{ bad: '', good: '' \}\]/g)?.length ?? 0,
    ).toBeGreaterThanOrEqual(rules.length);
  });
});
