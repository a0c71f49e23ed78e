import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/checker/model/parse.ts';
import { followed } from '../../../src/checker/rules/copy-over-add/followed.ts';
import { Source } from '../../../src/checker/source.ts';

const evidence = (text: string) => {
  const found = followed(parse(new Source(text)));
  return found && [text.slice(found.from, found.to), found.message];
};

describe('evidence of COPY', () => {
  it.each([
    ['FROM alpine\nCOPY a /a\n', 'COPY', 'COPY brings in the files of the context.'],
    [
      'FROM alpine\nCOPY a /a\nCOPY b /b\n',
      'COPY',
      '2 COPY instructions bring in the files of the context, and no ADD.',
    ],
    ['FROM scratch\nADD rootfs.tar.xz /\n', 'ADD', 'ADD is kept for unpacking rootfs.tar.xz.'],
  ])('%s', (text, span, message) => expect(evidence(text)).toEqual([span, message]));

  it.each([
    'FROM alpine AS build\nFROM alpine\nCOPY --from=build /a /a\n',
    'FROM alpine\nADD a /a\n',
    'FROM alpine\n',
    '',
  ])('none in %j', (text) => expect(evidence(text)).toBeUndefined());
});
