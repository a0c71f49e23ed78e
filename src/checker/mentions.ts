import type { Dockerfile } from './model/dockerfile.ts';
import { once } from './model/once.ts';
import type { Rule } from './rule.ts';

/** The rules to whose `mentions` the text answers, and those that have none, in their own order. */
export function concerned(rules: readonly Rule[], { source, instructions }: Dockerfile): Rule[] {
  const { always, words, sieve, signs } = indexOf(rules);
  const { text } = source;
  const due = always.slice();
  const marked = new Set<readonly number[]>();
  const mark = (of: readonly number[] | undefined) => {
    if (!of || marked.has(of)) return;
    marked.add(of);
    for (const rule of of) due[rule] = 1;
  };
  let sum = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    // One bit tells a capital letter from a small one.
    const letter = text.charCodeAt(at) | 32;
    if (letter >= 97 && letter <= 122) sum = (sum * 31 + letter) & 0xffff;
    else {
      if (sieve[sum]) mark(words.get(text.slice(from, at).toLowerCase()));
      sum = 0;
      from = at + 1;
    }
  }
  // A keyword may be broken across lines.
  for (const { keyword } of instructions) mark(words.get(keyword.toLowerCase()));
  for (const [sign, of] of signs) if (text.includes(sign)) mark(of);
  return rules.filter((_, i) => due[i]);
}

/** What to look for, by what it leads to; most words of a text are told by their sum to lead nowhere. */
const indexOf = once((rules: readonly Rule[]) => {
  const words = new Map<string, number[]>();
  const signs = new Map<string, number[]>();
  const sieve = new Uint8Array(0x10000);
  for (const [i, { mentions = [] }] of rules.entries())
    for (const mention of mentions) {
      const isWord = /^[a-z]+$/.test(mention);
      const index = isWord ? words : signs;
      index.set(mention, [...(index.get(mention) ?? []), i]);
      if (isWord) sieve[sumOf(mention)] = 1;
    }
  const always = Uint8Array.from(rules, ({ mentions }) => (mentions ? 0 : 1));
  return { always, words, signs, sieve };
});

const sumOf = (word: string) =>
  [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) & 0xffff, 0);
