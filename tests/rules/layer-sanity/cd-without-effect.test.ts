import { cdWithoutEffect } from '../../../src/checker/rules/layer-sanity/cd-without-effect.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(cdWithoutEffect, {
  'a cd that ends with its RUN': dockerfile`
    FROM alpine:3.22
    RUN ⟦cd /opt⟧
    RUN ⟦cd $HOME⟧
  `,
  'at the end of other work': dockerfile`
    FROM alpine:3.22 AS build
    RUN mkdir -p /opt/x && ⟦cd /opt/x⟧
    FROM alpine:3.22
    ONBUILD RUN ⟦cd /srv⟧
  `,
  'at the end of a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    mkdir /opt/x
    ⟦cd /opt/x⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nrun ⟦cd /opt⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nRUN true && `\n  ⟦cd /opt⟧\n',
  'something works in the folder': dockerfile`
    FROM alpine:3.22
    RUN cd /opt && make
    RUN make -C /opt && cd /opt && make clean
  `,
  'in a shell of its own': dockerfile`
    FROM alpine:3.22
    RUN make && (cd /opt)
    RUN echo "$(cd /opt)"
    RUN sh -c 'cd /opt'
  `,
  'a function that something else calls': dockerfile`
    FROM alpine:3.22
    RUN go() { cd /opt; }
  `,
  'words that are not run': dockerfile`
    FROM alpine:3.22
    RUN echo cd /opt
    LABEL usage="cd /opt"
  `,
  'one way out of two': dockerfile`
    FROM alpine:3.22
    RUN test -d /opt || cd /srv
  `,
  'not a Unix shell': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN cd C:\app
  `,
});
