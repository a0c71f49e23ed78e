import { expect, test } from 'vitest';
import { drawFindings } from '../../src/site/drawing.ts';

/** The drawing as text: marks in brackets, messages under their line. */
function drawn(text: string, ...spans: readonly (readonly [string, number, number])[]): string {
  const findings = spans.map(([message, from, to]) => ({ message, from, to }));
  return drawFindings(text, findings)
    .flatMap(({ pieces, messages }) => [
      pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''),
      ...messages.map((message) => `^ ${message}`),
    ])
    .join('\n');
}

test('marks a span and writes its message under the line', () => {
  expect(drawn('FROM a\nRUN b\n', ['b', 5, 6])).toBe('FROM [a]\n^ b\nRUN b');
});

test('a span over lines is marked on each, and spoken of under the last', () => {
  expect(drawn('RUN a \\\n  b\nCMD c\n', ['two lines', 4, 11])).toBe(
    'RUN [a \\]\n[  b]\n^ two lines\nCMD c',
  );
});

test('spans that overlap are cut where either begins or ends', () => {
  expect(drawn('abcdef\n', ['one', 0, 4], ['two', 2, 6])).toBe('[ab][cd][ef]\n^ one\n^ two');
});

test('a span without width, and one that ends with the text, are still spoken of', () => {
  expect(drawn('FROM a\n', ['empty', 0, 0])).toBe('FROM a\n^ empty');
  expect(drawn('FROM a\n', ['end', 7, 7])).toBe('FROM a\n^ end');
  expect(drawn('FROM a\nRUN b\n', ['whole', 0, 13])).toBe('[FROM a]\n[RUN b]\n^ whole');
});

test('an empty text is one empty line', () => {
  expect(drawn('', ['nothing', 0, 0])).toBe('\n^ nothing');
});

test('a control character is drawn as its picture', () => {
  expect(drawn('FROM a\0\x7f\x85', ['b', 5, 6])).toBe('FROM [a]␀␡�\n^ b');
});
