import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { noCdUseWorkdir } from '../../../src/checker/rules/layer-sanity/no-cd-use-workdir.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noCdUseWorkdir, {
  'a script in exec form is a script': dockerfile`
    FROM debian:13
    RUN ["sh", "-c", "⟦cd /src⟧ && make"]
  `,
  'the whole step works in one folder': dockerfile`
    FROM alpine:3.22
    RUN ⟦cd /opt/app⟧ && make && make install
  `,
  'after what only prepares it': dockerfile`
    FROM alpine:3.22 AS build
    RUN set -eux; mkdir -p /opt/app; ⟦cd /opt/app⟧; make
    FROM alpine:3.22
    RUN ⟦cd $HOME⟧ && make
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    ⟦cd /opt/app⟧
    make
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun ⟦cd /opt⟧ && \\\r\n  make\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nRUN ⟦cd /opt⟧ && `\n  make\n',
  'a folder entered halfway': dockerfile`
    FROM alpine:3.22
    RUN git clone https://example.org/x.git && ⟦cd x⟧ && make && cd .. && rm -rf x
  `,
  'several folders in one step, once': dockerfile`
    FROM alpine:3.22
    RUN ⟦cd /opt⟧ && make && cd /srv && make
    RUN ⟦cd /opt⟧ && make && cd - && make
  `,
  'in a shell of its own': dockerfile`
    FROM alpine:3.22
    RUN (cd /opt && make) && (cd /srv && make)
    RUN for dir in a b; do cd "$dir" && make && cd ..; done
  `,
  'alone it is the business of cd-without-effect': dockerfile`
    FROM alpine:3.22
    RUN cd /opt
  `,
  'words that are not run': dockerfile`
    FROM alpine:3.22
    RUN echo cd /opt && make
  `,
  'other instructions': dockerfile`
    FROM alpine:3.22
    CMD cd /opt && make
  `,
});

it('offers WORKDIR for no folder that only the shell finds', () => {
  const [found] = check('FROM debian:13\nRUN cd /src-* && make && make install\n', {
    rules: [noCdUseWorkdir],
    preset: 'strict',
  }).findings;
  expect(found?.message).toContain('wherever /src-* leads');
  expect(found?.fix).toBeUndefined();
});
