import type { Span } from '../source.ts';
import { DROPPED, isSpace } from './characters.ts';

/**
 * The `--flags` at the start of `joined[from..to]`, and where they end. Quotes may stand anywhere in one
 * and hold white space; a backslash escapes, whatever the directive says; a bare `--` ends them.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/parser/split_command.go (extractBuilderFlags)
 */
export function leadingFlags(joined: string, { from, to }: Span): { flags: Span[]; end: number } {
  const flags: Span[] = [];
  let end = from;
  for (let at = from; at < to; at = end) {
    while (at < to && (joined[at] === DROPPED || isSpace(joined.charCodeAt(at)))) at++;
    if (!joined.startsWith('--', at)) break;
    const start = at;
    let quote = '';
    for (; at < to && (quote || !isSpace(joined.charCodeAt(at))); at++) {
      const char = joined[at] ?? '';
      if (char === '\\') at++;
      else if (quote) quote = char === quote ? '' : quote;
      else if (char === '"' || char === "'") quote = char;
    }
    end = Math.min(at, to);
    if (joined.slice(start, end).replaceAll(DROPPED, '') === '--') break;
    let last = end;
    while (joined[last - 1] === DROPPED) last--;
    flags.push({ from: start, to: last });
  }
  return { flags, end };
}

/** A flag at the same length, with the quotes and backslashes that are taken off before its value is read marked. */
export function withoutQuotes(flag: string): string {
  if (!/["'\\]/.test(flag)) return flag;
  let result = '';
  let quote = '';
  for (let at = 0; at < flag.length; at++) {
    const char = flag[at] ?? '';
    if (char === '\\') result += DROPPED + (flag[++at] ?? '');
    else if (quote ? char === quote : char === '"' || char === "'") {
      quote = quote ? '' : char;
      result += DROPPED;
    } else result += char;
  }
  return result;
}
