import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Comment, Dockerfile } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const directivePosition: Rule = {
  id: 'directive-position',
  title: 'Put parser directives at the very top',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['escape', 'syntax', 'check'],
  why: '`syntax`, `escape` and `check` are directives only in the first lines of the file: one empty line, comment or instruction above them makes them ordinary comments, and Docker ignores them without a word.',
  examples: [
    {
      bad: dockerfile`
        # The server, and nothing else.
        # syntax=docker/dockerfile:1
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        # syntax=docker/dockerfile:1
        # The server, and nothing else.
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: { buddy: ['ED0001', 'ED0004', 'ED0005'] },

  *check(dockerfile) {
    for (const comment of dockerfile.comments) {
      const match = shape.exec(comment.text);
      const [, name = '', value = ''] = match ?? [];
      if (!match || !isMeant(name.toLowerCase(), value)) continue;
      const { from, to } = comment;
      yield {
        from,
        to,
        message: value
          ? `Something stands above it, so this is a comment, and Docker ignores \`${name.toLowerCase()}\`.`
          : 'A directive without a value is a comment, and Docker ignores it.',
        fix: value ? moved(dockerfile, comment, name.toLowerCase()) : undefined,
      };
    }
  },
};

const shape = /^(syntax|escape|check)\s*=\s*(\S*)\s*$/i;

/** Whether it reads like a directive and not like a sentence. */
function isMeant(name: string, value: string): boolean {
  if (value === '') return true;
  if (name === 'escape') return value === '`' || value === '\\';
  if (name === 'syntax') return /[/:]/.test(value);
  // `check=skip=…` has a meaning above an instruction too.
  return /(?:^|;)(?:error|experimental)=/.test(value);
}

/** Not for `escape`, which would change how every line below is read. */
function moved(
  { source, directives, escape }: Dockerfile,
  { from, to }: Comment,
  name: string,
): Fix | undefined {
  if (name === 'escape' || directives.some((one) => one.name.toLowerCase() === name))
    return undefined;
  const { text } = source;
  const line = source.lineStarts[source.place(from).line - 1] ?? from;
  const end = text.indexOf('\n', to);
  if (end < 0) return undefined;
  const last = directives.at(-1);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const above = last?.to ?? (text.startsWith('#!', start) ? start : undefined);
  const top = above === undefined ? start : text.indexOf('\n', above) + 1;
  if (line < top || (last && top === 0)) return undefined;
  if (isInside(text.slice(Math.max(0, line - nearby), line), escape)) return undefined;
  return {
    title: 'Move it to the top',
    safety: 'suggestion',
    edits: [
      { from: top, to: top, insert: text.slice(from, end + 1) },
      { from: line, to: end + 1, insert: '' },
    ],
  };
}

/** Whether an instruction goes on behind this text, which may end in other comments. */
function isInside(above: string, escape: string): boolean {
  const lines = above.split('\n');
  const last = lines.findLast((line) => !/^\s*(?:#|$)/.test(line));
  return last === undefined ? lines.length > mostComments : last.trimEnd().endsWith(escape);
}

/** Characters to look back over, and the comments in them from which on nothing is offered. */
const nearby = 5000;
const mostComments = 40;
