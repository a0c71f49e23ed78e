import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { peers, practices } from '../../src/checker/index.ts';
import { commentForms } from '../../src/checker/model/suppressions.ts';
import { withoutProse } from '../../src/site/lean-rules.ts';

const root = new URL('../../src/checker/rules/', import.meta.url);

describe('the rules as the worker has them', () => {
  it.each(practices)('hold no prose of $id', ({ id, rules }) => {
    const text = readdirSync(new URL(`${id}/`, root))
      .map((name) => withoutProse(readFileSync(new URL(`${id}/${name}`, root), 'utf8')))
      .join('\n');
    const squeezed = text.replaceAll(/\s+/g, ' ');
    const told = rules.filter(
      ({ id, why, unless = '', examples }) =>
        text.includes(`id: '${id}',\n  title:`) ||
        squeezed.includes(why.slice(0, 40)) ||
        (unless.length > 40 && squeezed.includes(unless.slice(0, 40))) ||
        (examples[0].bad.length > 60 &&
          squeezed.includes(examples[0].bad.replaceAll(/\s+/g, ' ').slice(0, 60))),
    );
    expect(told.map((rule) => rule.id)).toEqual([]);
    expect(text).not.toMatch(/^ {2}(?:examples|unless):/m);
    expect(text.match(/^ {2}why: '',$/gm)?.length ?? 0).toBeGreaterThanOrEqual(rules.length);
  });

  it.each(practices)('name, of $id, the peers whose comments are read, and no other', ({ id }) => {
    const texts = readdirSync(new URL(`${id}/`, root)).map((name) =>
      readFileSync(new URL(`${id}/${name}`, root), 'utf8'),
    );
    const named = (text: string, peer: string) =>
      text.match(new RegExp(`\\b${peer}'?: \\[`, 'g'))?.length ?? 0;
    for (const text of texts)
      for (const peer of peers)
        expect(named(withoutProse(text), peer), peer).toBe(
          commentForms.has(peer) ? named(text, peer) : 0,
        );
  });
});
