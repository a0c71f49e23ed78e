import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { baseSets } from '../../model/base-environment.ts';
import { rootImage } from '../../model/bases.ts';
import { type Dockerfile, type Heredoc, onlyDeep, type Transfer } from '../../model/dockerfile.ts';
import { proxyArgs } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const heredocExpandedEarly: Rule = {
  id: 'heredoc-expanded-early',
  title: 'Quote the delimiter of a text that has its own $ and backslashes',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['<< copy', '<< add'],
  why: 'What `COPY <<EOF` writes, Docker reads first: it fills in each `$name`, also `$1` and `$@`, and takes out backslashes, even those before an `n` or a dot. A script loses its arguments that way, a configuration its patterns. With quotes, as in `<<"EOF"`, the text is written as it stands.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.29
        COPY <<EOF /etc/nginx/conf.d/default.conf
        server {
          listen 8080;
          location / {
            try_files $uri /index.html;
          }
        }
        EOF
        USER nginx
      `,
      good: dockerfile`
        FROM nginx:1.29
        COPY <<"EOF" /etc/nginx/conf.d/default.conf
        server {
          listen 8080;
          location / {
            try_files $uri /index.html;
          }
        }
        EOF
        USER nginx
      `,
    },
  ],
  peers: { buildkit: ['UndefinedVar'], tally: ['buildkit/UndefinedVar'] },

  *check(dockerfile) {
    for (const transfer of onlyDeep(dockerfile, 'COPY', 'ADD'))
      for (const heredoc of transfer.heredocs) {
        if (heredoc.quoted || !heredoc.terminated) continue;
        const { pieces, filled } = readPieces(dockerfile, transfer, heredoc);
        const first = pieces.find(({ loss }) => loss === 'refused') ?? pieces[0];
        if (first) yield finding(dockerfile, heredoc, first, pieces, filled);
      }
  },
};

/** What becomes of a piece: it is replaced by nothing or by its default, its backslash goes, or the build stops. */
type Loss = 'nothing' | 'default' | 'backslash' | 'refused';

interface Piece extends Span {
  readonly loss: Loss;
}

/**
 * How BuildKit's lexer takes a text without minding quotes.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/shell/lex.go
 */
const special =
  /\\([\s\S]?)|\$(?:\d+|[@*#?$!]|([A-Za-z_]\w*)|\{([A-Za-z_]\w*|\d+|[@*#?$!])([^}\n]*\}?))/g;

/** What follows a name in braces; anything else is refused. */
const operators = /^(?:\}|:?[-+?]|[#%/])/;

/** What is lost, and whether something in the text is filled in as it is meant to be. */
function readPieces(
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
    else if (braced !== undefined && operator === '') add('refused');
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

function finding(
  dockerfile: Dockerfile,
  heredoc: Heredoc,
  first: Piece,
  pieces: readonly Piece[],
  filled: boolean,
): Found {
  const text = dockerfile.source.slice(first).trimEnd();
  return {
    from: first.from,
    to: first.from + text.length,
    message: messageOf(first.loss, text, pieces.filter(({ loss }) => loss === first.loss).length),
    fix: filled ? escaping(pieces) : quoting(heredoc),
  };
}

function messageOf(loss: Loss, text: string, count: number): string {
  const rest = count > 1 ? `, and so ${count > 2 ? `are ${count - 1} more` : 'is one more'}` : '';
  switch (loss) {
    case 'nothing':
      return `Docker fills this text in before it writes it, so \`${text}\` is nothing in the file${rest}.`;
    case 'default':
      return `Docker fills this text in before it writes it, so \`${text}\` is always its default.`;
    case 'refused':
      return `Docker fills this text in and has no such substitution as \`${text}\`, so the build stops here.`;
    case 'backslash':
      return text === '\\'
        ? 'Docker takes this backslash out before it writes the text, so the line ends here.'
        : `Docker takes backslashes out before it writes the text, so \`${text}\` is \`${text.slice(1)}\` in the file.`;
  }
}

const quoting = ({ opener, name }: Heredoc): Fix => ({
  title: `Write "${name}"`,
  safety: 'suggestion',
  edits: [{ from: opener.to - name.length, to: opener.to, insert: `"${name}"` }],
});

/** Where a variable is meant to be filled in, each other piece gets a backslash of its own. */
const escaping = (pieces: readonly Piece[]): Fix => ({
  title: 'Put a backslash before what is to stay',
  safety: 'suggestion',
  edits: pieces.map(({ from }) => ({ from, to: from, insert: '\\' })),
});
