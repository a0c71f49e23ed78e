import { mergeAptInstalls } from '../../../src/checker/rules/layer-sanity/merge-apt-installs.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(mergeAptInstalls, {
  'one after the other': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl && ⟦apt-get install⟧ -y git
  `,
  'a heredoc, and every manager': dockerfile`
    FROM alpine:3.22 AS build
    RUN <<EOF
    apk add --no-cache curl
    ⟦apk add⟧ --no-cache git
    EOF
    FROM fedora:43
    RUN sudo dnf install -y curl; sudo ⟦dnf install⟧ -y git
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun apt-get install -y a \\\r\n  && ⟦apt-get install⟧ -y b\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN apt-get install -y a `\n  && ⟦apt-get install⟧ -y b\n',
  'something between that the second may need': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl gnupg && curl https://example.org/setup | bash && apt-get install -y nodejs
    RUN apt-get install -y ca-certificates && apt-get update && apt-get install -y jq
  `,
  'other flags': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl && apt-get install -y -t trixie-backports git
    RUN apk add --no-cache curl && apk add --no-cache --virtual .deps gcc
  `,
  'in different RUNs': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl
    RUN apt-get install -y git
  `,
  'only if': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl && if test -n "$X"; then apt-get install -y git; fi
  `,
  'other managers, other subcommands': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl && pip install flask && apt-get remove -y curl
  `,
  'packages in variables': dockerfile`
    FROM debian:13
    ARG APT_FLAGS
    RUN apt-get install -y curl && apt-get install $APT_FLAGS git
  `,
});
