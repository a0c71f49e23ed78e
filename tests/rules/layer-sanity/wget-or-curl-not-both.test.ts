import { wgetOrCurlNotBoth } from '../../../src/checker/rules/layer-sanity/wget-or-curl-not-both.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(wgetOrCurlNotBoth, {
  'in triggers': dockerfile`
    FROM debian:13
    ONBUILD RUN wget a
    ONBUILD RUN ⟦curl⟧ b
  `,
  'both are called': dockerfile`
    FROM debian:13
    RUN wget https://example.org/a && ⟦curl⟧ -O https://example.org/b && wget https://example.org/c
  `,
  'both are installed': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl ⟦wget⟧
  `,
  'a call counts before an install': dockerfile`
    FROM debian:13
    RUN apk add curl wget
    RUN curl https://example.org/a
    RUN <<EOF
    ⟦/usr/bin/wget⟧ https://example.org/b
    EOF
  `,
  'one in the stage, the other in the stage it continues': dockerfile`
    FROM debian:13 AS base
    RUN wget https://example.org/a
    FROM base
    RUN ⟦curl⟧ https://example.org/b
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun wget a\r\nrun ⟦curl⟧ \\\r\n  b\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN wget a && `\n  ⟦curl⟧ b\n',
  'in different stages': dockerfile`
    FROM debian:13 AS build
    RUN wget https://example.org/a
    FROM debian:13
    RUN curl https://example.org/b
    COPY --from=build /a /a
  `,
  'one of them': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl && curl https://example.org/a && curl https://example.org/b
  `,
  'packages with similar names': dockerfile`
    FROM debian:13
    RUN apt-get install -y libcurl4 wget2 && curl https://example.org/a
  `,
  'one is called, the other installed for the program to call': dockerfile`
    FROM debian:13
    RUN apt-get install -y wget && curl https://example.org/a
  `,
  'a health check and words': dockerfile`
    FROM debian:13
    RUN curl https://example.org/wget && echo wget
    HEALTHCHECK CMD wget -q http://localhost/
  `,
  'reported once': dockerfile`
    FROM debian:13 AS base
    RUN wget a && ⟦curl⟧ b
    FROM base
    RUN curl c && wget d
  `,
});
