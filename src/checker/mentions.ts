import type { Dockerfile } from './model/dockerfile.ts';
import { once } from './model/once.ts';
import type { Rule } from './rule.ts';

/** The rules to whose `mentions` the text answers, and those that have none, in their own order. */
export function concerned(rules: readonly Rule[], { source, instructions }: Dockerfile): Rule[] {
  const { always, words, bySum, signs, wanted } = indexOf(rules);
  const { text } = source;
  const due = always.slice();
  const missing = wanted.slice();
  const seen = new Uint8Array(words.size);
  const meet = (mentions: readonly Mention[]) => {
    for (const { number, rule } of mentions)
      if (due[rule] === 0) {
        const left = (missing[number] ?? 0) - 1;
        missing[number] = left;
        if (left === 0) due[rule] = 1;
      }
  };
  const hear = ({ number, once, twice }: Heard) => {
    const times = seen[number] ?? 0;
    seen[number] = times + 1;
    meet(times === 0 ? once : twice);
  };
  const listen = (from: number, to: number, sum: number) => {
    for (let heard = bySum[sum]; heard; heard = heard.next)
      if ((seen[heard.number] ?? 0) < 2 && isAt(text, from, to, heard.word)) hear(heard);
  };
  let sum = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    // One bit tells a capital letter from a small one.
    const letter = text.charCodeAt(at) | 32;
    if (letter >= 97 && letter <= 122) sum = (sum * 31 + letter) & 0xffff;
    else {
      if (at > from) {
        listen(from, at, sum);
        // `python -mpip` says pip.
        if (text[from] === 'm' && text[from - 1] === '-')
          listen(from + 1, at, sumOf(text.slice(from + 1, at).toLowerCase()));
      }
      sum = 0;
      from = at + 1;
    }
  }
  // A keyword may be broken across lines.
  for (const { keyword, keywordSpan } of instructions) {
    if (keywordSpan.to - keywordSpan.from <= keyword.length) continue;
    const heard = words.get(keyword.toLowerCase());
    if (heard && (seen[heard.number] ?? 0) < 2) hear(heard);
  }
  for (const [sign, mentions] of signs) if (text.includes(sign)) meet(mentions);
  return rules.filter((_, i) => due[i]);
}

/** One mention of a rule, by its place among all. */
interface Mention {
  readonly number: number;
  /** Index into the rules. */
  readonly rule: number;
}

interface Heard {
  readonly word: string;
  readonly number: number;
  /** What waits for its first time in the text, and what for its second. */
  readonly once: Mention[];
  readonly twice: Mention[];
  /** The next word of the same sum. */
  readonly next: Heard | undefined;
}

/** Whether the word stands in that piece of the text, in any case. */
function isAt(text: string, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let i = 0; i < word.length; i++)
    if ((text.charCodeAt(from + i) | 32) !== word.charCodeAt(i)) return false;
  return true;
}

/** What to look for, by what it leads to; most words of a text are told by their sum to lead nowhere. */
const indexOf = once((rules: readonly Rule[]) => {
  const words = new Map<string, Heard>();
  const bySum = new Array<Heard | undefined>(0x10000).fill(undefined);
  const signs = new Map<string, Mention[]>();
  /** How many words and signs each mention waits for. */
  const counts: number[] = [];
  const heardOf = (word: string): Heard => {
    const known = words.get(word);
    if (known) return known;
    const sum = sumOf(word);
    const heard = { word, number: words.size, once: [], twice: [], next: bySum[sum] };
    bySum[sum] = heard;
    words.set(word, heard);
    return heard;
  };
  for (const [rule, { mentions = [] }] of rules.entries())
    for (const parts of mentions.map((mention) => mention.split(' '))) {
      const mention = { number: counts.length, rule };
      counts.push(parts.length);
      for (const [i, part] of parts.entries())
        if (/^[a-z]/.test(part)) {
          const { once, twice } = heardOf(part);
          (parts.indexOf(part) < i ? twice : once).push(mention);
        } else signs.set(part, [...(signs.get(part) ?? []), mention]);
    }
  const always = Uint8Array.from(rules, ({ mentions }) => (mentions ? 0 : 1));
  return { always, words, bySum, signs, wanted: Uint8Array.from(counts) };
});

const sumOf = (word: string) =>
  [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) & 0xffff, 0);
