import type { Span } from '../source.ts';
import { type Dockerfile, onlyDeep } from './dockerfile.ts';

/**
 * Where a pattern occurs in what RUN runs, COPY and ADD write from heredocs, or ENV sets: in settings
 * that commands write to files as well as in those they are given. Comments are left out.
 */
export function* written(dockerfile: Dockerfile, pattern: RegExp): Generator<Span> {
  const { source, comments } = dockerfile;
  for (const instruction of onlyDeep(dockerfile, 'RUN', 'COPY', 'ADD', 'ENV')) {
    const text = source.slice(instruction);
    for (const match of text.matchAll(pattern)) {
      const from = instruction.from + match.index;
      const to = from + match[0].length;
      const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
      const isComment =
        /^\s*#/.test(line) || comments.some((comment) => comment.from <= from && to <= comment.to);
      if (!isComment) yield { from, to };
    }
  }
}
