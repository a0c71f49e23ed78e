import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/checker/fix.ts';
import { instructionAfter } from '../../../src/checker/model/insertion.ts';
import { parse } from '../../../src/checker/model/parse.ts';
import { Source } from '../../../src/checker/source.ts';

/** The text with USER 1 below its last instruction. */
function withUser(text: string): string {
  const { source, instructions } = parse(new Source(text));
  const last = instructions.at(-1);
  return last ? applyEdits(text, [instructionAfter(source, last, 'USER 1')]) : text;
}

describe('an instruction below another', () => {
  it.each([
    ['stands on a line of its own', 'FROM a\nRUN b\n', 'FROM a\nRUN b\nUSER 1\n'],
    ['has the line end of the file', 'FROM a\r\nRUN b\r\n', 'FROM a\r\nRUN b\r\nUSER 1\r\n'],
    ['is added to a last line without an end', 'FROM a\nRUN b', 'FROM a\nRUN b\nUSER 1'],
    ['stands below heredocs', 'FROM a\nRUN <<E\nb \\\nE\n', 'FROM a\nRUN <<E\nb \\\nE\nUSER 1\n'],
    ['is no part of one that would go on', 'FROM a\nRUN b && \\\n', 'FROM a\nRUN b &&\nUSER 1\n'],
    [
      'nor of one with Windows line ends',
      'FROM a\r\nRUN b \\\r\n',
      'FROM a\r\nRUN b\r\nUSER 1\r\n',
    ],
    [
      'nor where another escape character is set',
      '# escape=`\nFROM a\nRUN b `\n',
      '# escape=`\nFROM a\nRUN b\nUSER 1\n',
    ],
    ['nor above comments', 'FROM a\nRUN b \\\n# why\n', 'FROM a\nRUN b\nUSER 1\n# why\n'],
    ['nor of exec form', 'FROM a\nCMD ["b"] \\', 'FROM a\nCMD ["b"]\nUSER 1'],
    ['and two escape characters are words', 'FROM a\nRUN b \\\\\n', 'FROM a\nRUN b \\\\\nUSER 1\n'],
  ])('%s', (_, text, expected) => {
    expect(withUser(text)).toBe(expected);
  });
});
