import type { Span } from '../source.ts';
import { isWindows } from './bases.ts';
import { type Dockerfile, type Instruction, keywords } from './dockerfile.ts';

/** An instruction that became a part of the one above it. */
export interface Swallowed {
  /** Its keyword. */
  readonly keyword: Span;
  /** The escape character at the end of the line above, with the blanks around it. */
  readonly escape: Span;
  /** Whether the escape character ends a word, as the last backslash of `C:\src\` does. */
  readonly endsWord: boolean;
}

/** Instructions whose text has no quoted lines, and no lines of a shell, in which a keyword may begin a line. */
const plain: ReadonlySet<string> = new Set(
  'FROM COPY ADD WORKDIR VOLUME USER EXPOSE STOPSIGNAL'.split(' '),
);

/** The first instruction that the given one has swallowed, because the line above it ends in the escape character. */
export function swallowedBy(
  dockerfile: Dockerfile,
  { body, form, keyword, stage }: Instruction,
): Swallowed | undefined {
  const text = dockerfile.source.slice(body);
  if (!text.includes('\n') || form === 'exec') return undefined;
  // Of a shell of Windows no commands are read; a Unix one is another rule's business.
  if (!plain.has(keyword) && !(keyword === 'RUN' && stage && isWindows(dockerfile, stage)))
    return undefined;
  const found = (dockerfile.escape === '`' ? behindBacktick : behindBackslash).exec(text);
  const [whole = '', before = '', escape = '', name = ''] = found ?? [];
  if (!found) return undefined;
  const to = body.from + found.index + whole.length;
  const from = body.from + found.index + before.length;
  return {
    keyword: { from: to - name.length, to },
    escape: { from, to: from + escape.length },
    endsWord: !/^\s/.test(escape),
  };
}

/** Over no more empty lines and comments than a person writes between two instructions. */
const between = String.raw`[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n){0,20}[ \t]*`;
const next = String.raw`(${keywords.join('|')})(?=[ \t]+\S)`;
const behindBackslash = new RegExp(String.raw`(\S)([ \t]*\\)${between}${next}`);
const behindBacktick = new RegExp(`(\\S)([ \\t]*\`)${between}${next}`);
