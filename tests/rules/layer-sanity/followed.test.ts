import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/checker/model/parse.ts';
import { followed } from '../../../src/checker/rules/layer-sanity/followed.ts';
import { Source } from '../../../src/checker/source.ts';

const evidence = (text: string) => {
  const found = followed(parse(new Source(text)));
  return found && [text.slice(found.from, found.to), found.message];
};

describe('evidence of layer sanity', () => {
  it.each([
    [
      'FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
      'apt-get install',
      'One RUN fetches the lists, installs with apt-get and removes the lists again.',
    ],
    [
      'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
      'apk add',
      'apk add --no-cache leaves no index in the layer.',
    ],
    [
      'FROM fedora:43\nRUN dnf install -y curl && dnf clean all\n',
      'dnf install',
      'The RUN that installs with dnf also cleans its cache.',
    ],
  ])('%s', (text, span, message) => expect(evidence(text)).toEqual([span, message]));

  it.each([
    'FROM debian:13\nRUN apt-get install -y curl\n',
    'FROM fedora:43\nRUN dnf install -y curl\n',
    'FROM alpine:3.22 AS build\nRUN apk add --no-cache gcc\nFROM alpine:3.22\n',
    'FROM scratch\n',
    '',
  ])('none in %j', (text) => expect(evidence(text)).toBeUndefined());
});
