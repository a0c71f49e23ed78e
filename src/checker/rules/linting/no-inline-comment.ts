import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, type Instruction, keywords, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';
import { inlineComment } from './inline-comment.ts';

export const noInlineComment: Rule = {
  id: 'no-inline-comment',
  title: 'Put comments on lines of their own',
  severity: 'error',
  preset: 'recommended',
  mentions: ['#'],
  why: 'Docker takes `#` for a comment only at the start of a line. Behind an instruction it is an argument like any other: `WORKDIR /app # code` makes a directory with that whole name, `ARG` declares a variable called `#`, exec form turns into shell form, and most others stop the build.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        EXPOSE 8080 # plain HTTP
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        # plain HTTP
        EXPOSE 8080
        USER nginx
      `,
    },
  ],
  peers: {
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260'],
    droast: ['DF071'],
    'dockerfile-utils': [
      'ARGUMENT_EXTRA',
      'ARGUMENT_REQUIRES_ONE_OR_THREE',
      'ARGUMENT_UNNECESSARY',
      'SYNTAX_MISSING_EQUALS',
      'INVALID_PORT',
    ],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...keywords)) {
      const comment = inlineComment(dockerfile, instruction);
      if (comment)
        yield {
          ...comment,
          message: `To Docker this is no comment but more arguments of ${instruction.keyword}.`,
          fix: moved(dockerfile, instruction, comment),
        };
    }
  },
};

/** Only for an instruction on one line: in a longer one it is open where the comment ends. */
function moved(
  { source }: Dockerfile,
  { keywordSpan }: Instruction,
  comment: Span,
): Fix | undefined {
  const { text, lineStarts } = source;
  const { line } = source.place(keywordSpan.from);
  const start = lineStarts[line - 1];
  if (start === undefined) return undefined;
  if (source.place(comment.to).line !== line || source.slice(comment).includes('\r'))
    return undefined;
  const indent = /^\s*/.exec(text.slice(start, keywordSpan.from))?.[0] ?? '';
  const lineEnd = text.indexOf('\n', comment.to);
  const newline = lineEnd > 0 && text[lineEnd - 1] === '\r' ? '\r\n' : '\n';
  const end = text.slice(0, comment.from).trimEnd().length;
  return {
    title: 'Move the comment to a line above',
    safety: 'suggestion',
    edits: [
      { from: start, to: start, insert: `${indent}${source.slice(comment)}${newline}` },
      { from: end, to: comment.to, insert: '' },
    ],
  };
}
