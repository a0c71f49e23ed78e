import type { Dockerfile } from '../../model/dockerfile.ts';
import { lookup } from '../../model/parse.ts';
import { expand, platformArgs, type Reference } from '../../model/variables.ts';
import type { Span } from '../../source.ts';

/** The variables a word of a FROM names, with their places. */
export function referencesIn(
  { source, escape, globals }: Dockerfile,
  word: Span,
): readonly Reference[] {
  const text = source.slice(word);
  if (!text.includes('$') || text.includes('\n')) return [];
  return expand(text, word.from, escape, (name) => lookup(globals, name, Number.POSITIVE_INFINITY))
    .references;
}

/** Whether a FROM knows the name: a global ARG, or one that BuildKit sets. */
export const isDeclared = ({ globals }: Dockerfile, name: string): boolean =>
  globals.variable(name) !== undefined || platformArgs.has(name);
