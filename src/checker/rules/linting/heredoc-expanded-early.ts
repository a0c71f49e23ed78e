import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { type Dockerfile, type Heredoc, onlyDeep } from '../../model/dockerfile.ts';
import { inQuotes, type Loss, type Piece, readPieces } from '../../model/heredoc-losses.ts';
import { heredocFaults } from '../../model/substitution.ts';
import type { Rule } from '../../rule.ts';

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
      `,
    },
  ],
  peers: { buildkit: ['UndefinedVar'], tally: ['buildkit/UndefinedVar'] },

  *check(dockerfile) {
    for (const transfer of onlyDeep(dockerfile, 'COPY', 'ADD'))
      for (const heredoc of transfer.heredocs) {
        if (heredoc.quoted || !heredoc.terminated) continue;
        // What stops the build is for variable-modifier-valid to say.
        if (heredocFaults(dockerfile, heredoc).length > 0) continue;
        const { pieces, filled } = readPieces(dockerfile, transfer, heredoc);
        const [first] = pieces;
        if (first) yield finding(dockerfile, heredoc, first, pieces, filled);
      }
  },
};

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
    fix: filled ? escaping(pieces) : inQuotes(heredoc),
  };
}

function messageOf(loss: Loss, text: string, count: number): string {
  const rest = count > 1 ? `, and so ${count > 2 ? `are ${count - 1} more` : 'is one more'}` : '';
  switch (loss) {
    case 'nothing':
      return `Docker fills this text in before it writes it, so \`${text}\` is nothing in the file${rest}.`;
    case 'default':
      return `Docker fills this text in before it writes it, so \`${text}\` is always its default.`;
    case 'backslash':
      return text === '\\'
        ? 'Docker takes this backslash out before it writes the text, so the line ends here.'
        : `Docker takes backslashes out before it writes the text, so \`${text}\` is \`${text.slice(1)}\` in the file.`;
  }
}

/** Where a variable is meant to be filled in, each other piece gets a backslash of its own. */
const escaping = (pieces: readonly Piece[]): Fix => ({
  title: 'Put a backslash before what is to stay',
  safety: 'suggestion',
  edits: pieces.map(({ from }) => ({ from, to: from, insert: '\\' })),
});
