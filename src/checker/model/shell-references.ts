import { once } from './once.ts';
import type { Script } from './shell.ts';
import type { Reference } from './variables.ts';

/**
 * Where the shell of a script fills in variables of the names that are asked for, but for those that
 * the script sets itself.
 */
export function shellReferences(
  { text, from, heredoc }: Script,
  isAsked: (name: string) => boolean,
): Reference[] {
  if (heredoc?.quoted || !text.includes('$')) return [];
  return [...unquoted(text).matchAll(reference)].flatMap((match): Reference[] => {
    const name = match[1] ?? match[3] ?? '';
    const at = from + match.index;
    return !isAsked(name) || assigns(text, name)
      ? []
      : [{ from: at, to: at + match[0].length, name, operator: match[2] ?? '' }];
  });
}

const reference = /(?<!\\)\$(?:\{(\w+)(:?[-+?=]?)[^}]*\}|(\w+))/g;

/** The same length, with what stands in single quotes, outside double ones, blanked. */
const unquoted = (text: string) =>
  text.replace(/"(?:[^"\\]|\\[\s\S])*"|'[^']*'/g, (quoted) =>
    quoted.startsWith("'") ? ' '.repeat(quoted.length) : quoted,
  );

const assigns = (text: string, name: string) =>
  // Most names that are read are not set, and to look for the words is cheaper than to make a pattern.
  (text.includes(`${name}=`) || /:=|for|read/.test(text)) &&
  new RegExp(`\\b${name}:?=|\\bfor\\s+${name}\\b|\\bread\\b[^;&|\\n]*\\b${name}\\b`).test(text);

/** The names that a script gives a value itself, so that what Docker knows by them does not count. */
export const namesSetIn: (script: Script) => ReadonlySet<string> = once(({ text }) => {
  const names = new Set<string>();
  for (const [, assigned, looped, read = ''] of text.matchAll(setting)) {
    const name = assigned ?? looped;
    if (name !== undefined) names.add(name);
    for (const [one] of read.matchAll(/\w+/g)) names.add(one);
  }
  return names;
});

const setting = /\b([A-Za-z_]\w*):?=|\bfor\s+(\w+)|\bread\b([^;&|\n]*)/g;
