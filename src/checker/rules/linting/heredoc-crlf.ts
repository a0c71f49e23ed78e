import { onlyDeep } from '../../model/dockerfile.ts';
import { scripts, shebang } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

/** Source: https://github.com/moby/buildkit/issues/4282 */
export const heredocCrlf: Rule = {
  id: 'heredoc-crlf',
  title: 'Keep Windows line ends out of a heredoc',
  severity: 'error',
  preset: 'recommended',
  mentions: ['<<'],
  why: 'Docker takes carriage returns off its own lines and leaves them in a heredoc. The shell then reads `set -e\\r`, an option that does not exist, or writes to a file whose name ends in one; a script that is copied asks for `/bin/sh\\r`. `Dockerfile text eol=lf` in `.gitattributes` keeps Git from putting them in.',
  unless: 'The heredoc is for Windows.',
  examples: [
    {
      bad: 'FROM alpine:3.22\r\nRUN <<EOF\r\nset -e\r\nadduser -D -u 10001 app\r\nEOF\r\nUSER 10001\r\n',
      good: 'FROM alpine:3.22\r\nRUN <<EOF\r\nset -e\nadduser -D -u 10001 app\nEOF\r\nUSER 10001\r\n',
    },
  ],
  peers: {},

  *check(file) {
    const { source } = file;
    if (!source.text.includes('\r')) return;
    for (const instruction of onlyDeep(file, 'RUN', 'COPY', 'ADD')) {
      const read =
        instruction.keyword === 'RUN'
          ? scripts(file, instruction).flatMap(({ heredoc }) => heredoc ?? [])
          : instruction.heredocs.filter(({ body }) => shebang(source.slice(body)) !== undefined);
      for (const { opener, body } of read) {
        const text = source.slice(body);
        if (!text.includes('\r\n')) continue;
        yield {
          ...opener,
          message:
            instruction.keyword === 'RUN'
              ? 'The lines below end in a carriage return, which the shell takes for a part of each command.'
              : 'The lines below end in a carriage return, so this script asks for a program, or gives it a flag, that does not exist.',
          fix: {
            title: 'Take the carriage returns out',
            safety: 'suggestion',
            edits: [...text.matchAll(/\r+(?=\n)/g)].map(({ 0: returns, index }) => ({
              from: body.from + index,
              to: body.from + index + returns.length,
              insert: '',
            })),
          },
        };
      }
    }
  },
};
