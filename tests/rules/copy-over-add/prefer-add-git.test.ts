import { preferAddGit } from '../../../src/checker/rules/copy-over-add/prefer-add-git.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferAddGit, {
  'a clone': dockerfile`
    FROM alpine:3.22
    RUN ⟦git clone https://example.org/team/tool.git⟧
  `,
  'among other commands': dockerfile`
    FROM alpine:3.22
    RUN apk add git && ⟦git clone --depth 1 -b v1 https://example.org/team/tool /src⟧ && make -C /src
  `,
  'a variable in the reference': dockerfile`
    FROM alpine:3.22
    ARG REF
    RUN ⟦git clone https://example.org/team/tool -b \${REF}⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun ⟦git clone https://example.org/t.git⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nRUN ⟦git clone `\n  https://example.org/t.git⟧\n',
  'ADD does it': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/team/tool.git#v1 /src
  `,
  'a secret is there for it': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=ssh git clone https://example.org/team/tool.git
  `,
  'a name in the address': dockerfile`
    FROM alpine:3.22
    RUN git clone https://user@example.org/team/tool.git
  `,
  'by SSH': dockerfile`
    FROM alpine:3.22
    RUN git clone git@example.org:team/tool.git
  `,
  'other commands of git': dockerfile`
    FROM alpine:3.22
    RUN git fetch https://example.org/team/tool.git && git config clone.defaultRemoteName x
  `,
  'an address that is unknown': dockerfile`
    FROM alpine:3.22
    ARG URL
    RUN git clone $URL
  `,
  'a text that is not run': dockerfile`
    FROM alpine:3.22
    RUN echo "git clone https://example.org/team/tool.git"
  `,
});
