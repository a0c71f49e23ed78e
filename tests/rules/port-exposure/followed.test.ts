import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/checker/model/parse.ts';
import { followed } from '../../../src/checker/rules/port-exposure/followed.ts';
import { Source } from '../../../src/checker/source.ts';

const evidence = (text: string) => {
  const found = followed(parse(new Source(text)));
  return found && [text.slice(found.from, found.to), found.message];
};

describe('evidence of ports that are named', () => {
  it.each([
    ['FROM alpine\nEXPOSE 80\n', '80', 'EXPOSE says that the program listens on port 80.'],
    [
      'FROM alpine AS base\nEXPOSE 80 443/tcp\nFROM base\n',
      '80 443/tcp',
      'EXPOSE says that the program listens on ports 80, 443.',
    ],
  ])('%s', (text, span, message) => expect(evidence(text)).toEqual([span, message]));

  it.each([
    'FROM alpine AS build\nEXPOSE 80\nFROM alpine\n',
    'FROM alpine\nARG PORT\nEXPOSE $PORT\n',
    'FROM alpine\n',
    '',
  ])('none in %j', (text) => expect(evidence(text)).toBeUndefined());
});
