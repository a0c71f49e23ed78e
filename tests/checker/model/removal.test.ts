import { describe, expect, it } from 'vitest';
import { dockerfile } from '../../../src/checker/dockerfile-text.ts';
import { applyEdits } from '../../../src/checker/fix.ts';
import { parse } from '../../../src/checker/model/parse.ts';
import { commandRemoval, wordRemoval } from '../../../src/checker/model/removal.ts';
import { commands } from '../../../src/checker/model/shell.ts';
import { Source } from '../../../src/checker/source.ts';

const withoutWord = (text: string, word: string) => {
  const from = text.indexOf(word);
  const edit = wordRemoval(new Source(text), { from, to: from + word.length });
  return edit && applyEdits(text, [edit]);
};

function withoutCommand(text: string, name: string): string | undefined {
  const file = parse(new Source(text));
  for (const run of file.instructions)
    for (const command of commands(file, run))
      if (command.name === name) {
        const edit = commandRemoval(file, command);
        return edit && applyEdits(text, [edit]);
      }
  return undefined;
}

describe('taking a word out', () => {
  it.each([
    ['takes the blank before it', 'RUN a --x b\n', 'RUN a b\n'],
    ['takes a line of its own', 'RUN a \\\n  --x \\\n  b\n', 'RUN a \\\n  b\n'],
    ['takes the last line with the joint before it', 'RUN a \\\n  --x\n', 'RUN a\n'],
    ['leaves the others of its line', 'RUN a \\\n  --x b\n', 'RUN a \\\n  b\n'],
    ['heeds carriage returns', 'RUN a \\\r\n  --x \\\r\n  b\r\n', 'RUN a \\\r\n  b\r\n'],
    ['heeds a backtick', 'RUN a `\n  --x `\n  b\n', 'RUN a `\n  b\n'],
  ])('%s', (_, before, after) => {
    expect(withoutWord(before, '--x')).toBe(after);
  });

  it('does nothing where a comment is in the way', () => {
    expect(withoutWord('RUN a \\\n# why\n  --x\n', '--x')).toBeUndefined();
  });
});

describe('taking a command out', () => {
  it.each([
    ['the first of a list', 'RUN x -y && a && b\n', 'RUN a && b\n'],
    ['one in the middle', 'RUN a && x -y && b\n', 'RUN a && b\n'],
    ['the last', 'RUN a && x -y\n', 'RUN a\n'],
    ['one on a line of its own', 'RUN a \\\n && x -y \\\n && b\n', 'RUN a \\\n && b\n'],
    ['all there is, with its instruction', 'FROM a\nRUN x\nCMD b\n', 'FROM a\nCMD b\n'],
    ['one that is wrapped', 'RUN a && sudo x -y && b\n', 'RUN a && b\n'],
  ])('takes %s', (_, before, after) => {
    expect(withoutCommand(before, 'x')).toBe(after);
  });

  it.each([
    ['another decides whether it runs', 'RUN a || x\n'],
    ['it feeds another', 'RUN x | b\n'],
    ['a pipe follows it', 'RUN x && a | b\n'],
    ['it is in a loop', 'RUN for i in 1 2; do x; done\n'],
    ['a comment would go with it', 'RUN x && \\\n# why\n a\n'],
  ])('does nothing where %s', (_, text) => {
    expect(withoutCommand(text, 'x')).toBeUndefined();
  });

  it('takes a command out of a heredoc', () => {
    const text = dockerfile`
      FROM a
      RUN <<EOF
      x -y
      b
      EOF
    `;
    expect(withoutCommand(text, 'x')).toBe('FROM a\nRUN <<EOF\nb\nEOF\n');
  });
});
