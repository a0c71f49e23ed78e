import type { Fix } from '../finding.ts';
import type { Span } from '../source.ts';
import { baseSets } from './base-environment.ts';
import { rootImage } from './bases.ts';
import type { Dockerfile, Heredoc, Transfer } from './dockerfile.ts';
import { proxyArgs } from './variables.ts';

/** What becomes of a piece: it is replaced by nothing or by its default, or its backslash goes. */
export type Loss = 'nothing' | 'default' | 'backslash';

export interface Piece extends Span {
  readonly loss: Loss;
}

/**
 * How BuildKit's lexer takes a text without minding quotes.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/shell/lex.go
 */
const special =
  /\\([\s\S]?)|\$(?:\d+|[@*#?$!]|([A-Za-z_]\w*)|\{([A-Za-z_]\w*|\d+|[@*#?$!])([^}\n]*\}?))/g;

/** What follows a name in braces. */
const operators = /^(?:\}|:?[-+?]|[#%/])/;

/** What is lost, and whether something in the text is filled in as it is meant to be. */
export function readPieces(
  { source }: Dockerfile,
  { stage, index, trigger }: Transfer,
  { body }: Heredoc,
): { readonly pieces: readonly Piece[]; readonly filled: boolean } {
  const text = source.slice(body);
  const own = text.startsWith('#!') ? assigned(text) : new Set<string>();
  const image = stage && rootImage(stage);
  const isSet = (name: string) =>
    name === 'PATH' ||
    proxyArgs.has(name) ||
    stage?.scope.variable(name, index) !== undefined ||
    (image ? baseSets(image, name) === true : false);
  const isLost = (name: string) =>
    !trigger && !isSet(name) && (own.has(name) || (image && baseSets(image, name) === false));
  const pieces: Piece[] = [];
  let filled = false;
  for (const match of text.matchAll(special)) {
    const [all, escaped, plain, braced, rest = ''] = match;
    const [operator = ''] = operators.exec(rest) ?? [];
    const from = body.from + match.index;
    const add = (loss: Loss) => pieces.push({ from, to: from + all.length, loss });
    const name = plain ?? braced;
    if (escaped !== undefined) {
      // These the shell would take out as well, and people write them so.
      if ('$`\\'.includes(escaped)) filled = true;
      else add('backslash');
    } else if (name === undefined) add('nothing');
    else if (/^\W|^\d/.test(name)) add(/[-+?]/.test(operator) ? 'default' : 'nothing');
    else if (isLost(name) && !/[-+?]/.test(operator)) add('nothing');
    else filled = true;
  }
  return { pieces, filled };
}

/** The names that a script gives a value. */
const assigned = (text: string): ReadonlySet<string> =>
  new Set(
    [
      ...text.matchAll(
        /(?:^|[\s;&|(]|\bfor\s+|\bread\s+(?:-r\s+)?)([A-Za-z_]\w*)(?==|\s+in\s|$)/gm,
      ),
    ].map(([, name = '']) => name),
  );

/** With its name in quotes, a heredoc is written as it stands. */
export const inQuotes = ({ opener, name }: Heredoc): Fix => ({
  title: `Write "${name}"`,
  safety: 'suggestion',
  edits: [{ from: opener.to - name.length, to: opener.to, insert: `"${name}"` }],
});
