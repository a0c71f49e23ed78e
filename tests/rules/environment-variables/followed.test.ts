import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/checker/model/parse.ts';
import { followed } from '../../../src/checker/rules/environment-variables/followed.ts';
import { Source } from '../../../src/checker/source.ts';

const evidence = (text: string) => {
  const found = followed(parse(new Source(text)));
  return found && [text.slice(found.from, found.to), found.message];
};

describe('evidence of care with variables', () => {
  it.each([
    [
      'FROM alpine\nRUN --mount=type=secret,id=t,env=T ./fetch\n',
      '--mount=type=secret,id=t,env=T',
      'A secret is mounted for one RUN and stays out of the image.',
    ],
    ['FROM alpine\nENV A=1 B=2\n', 'ENV', 'ENV sets A, B for the program.'],
  ])('%s', (text, span, message) => expect(evidence(text)).toEqual([span, message]));

  it.each([
    'FROM alpine AS build\nENV A=1\nFROM alpine\n',
    'FROM alpine\nARG A=1\n',
    'FROM alpine\n',
    '',
  ])('none in %j', (text) => expect(evidence(text)).toBeUndefined());
});
