import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/checker/model/parse.ts';
import { followed } from '../../../src/checker/rules/entrypoint-and-cmd/followed.ts';
import { Source } from '../../../src/checker/source.ts';

const evidence = (text: string) => {
  const found = followed(parse(new Source(text)));
  return found && [text.slice(found.from, found.to), found.message];
};

describe('evidence of exec form', () => {
  it.each([
    [
      'FROM alpine\nCMD ["/server"]\n',
      '["/server"]',
      'CMD starts /server in exec form, so it hears the signal to stop.',
    ],
    [
      'FROM alpine\nENTRYPOINT ["/server"]\nCMD ["--port", "80"]\n',
      '["/server"]',
      'ENTRYPOINT and CMD start /server in exec form, so it hears the signal to stop.',
    ],
    [
      'FROM alpine AS base\nCMD ["/server"]\nFROM base\n',
      '["/server"]',
      'CMD starts /server in exec form, so it hears the signal to stop.',
    ],
  ])('%s', (text, span, message) => expect(evidence(text)).toEqual([span, message]));

  it.each([
    'FROM alpine\nCMD /server\n',
    'FROM alpine\nCMD []\n',
    'FROM alpine AS build\nCMD ["make"]\nFROM alpine\n',
    'FROM alpine\n',
    '',
  ])('none in %j', (text) => expect(evidence(text)).toBeUndefined());
});
