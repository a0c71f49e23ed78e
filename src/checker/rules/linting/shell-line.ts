import type { Fix } from '../../finding.ts';
import type { Run } from '../../model/dockerfile.ts';
import { asJsonArray } from '../../model/exec-form.ts';
import type { Source } from '../../source.ts';

/** A SHELL of these words on a line of its own above a RUN, set in as that one is; none where the RUN begins no line. */
export function shellLineAbove(
  source: Source,
  { keywordSpan }: Run,
  words: readonly string[],
  title: string,
): Fix | undefined {
  const line = source.lineStarts[source.place(keywordSpan.from).line - 1] ?? keywordSpan.from;
  const indent = source.text.slice(line, keywordSpan.from);
  if (indent.trim() !== '') return undefined;
  const keyword = source.slice(keywordSpan) === 'run' ? 'shell' : 'SHELL';
  return {
    title,
    safety: 'suggestion',
    edits: [
      {
        from: line,
        to: line,
        insert: `${indent}${keyword} ${asJsonArray(words)}${source.lineEnd}`,
      },
    ],
  };
}
