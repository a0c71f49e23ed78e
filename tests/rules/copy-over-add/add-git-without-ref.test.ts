import { addGitWithoutRef } from '../../../src/checker/rules/copy-over-add/add-git-without-ref.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(addGitWithoutRef, {
  'the head of the default branch': dockerfile`
    FROM alpine:3.22
    ADD ⟦https://example.org/team/tool.git⟧ /src
  `,
  'by SSH, in every stage': dockerfile`
    FROM alpine:3.22 AS build
    ADD ⟦git@example.org:team/tool.git⟧ /src
    FROM alpine:3.22
    ADD ⟦ssh://git@example.org/team/tool.git⟧ /src
  `,
  'a folder is no commit': dockerfile`
    FROM alpine:3.22
    ADD ⟦https://example.org/team/tool.git#:docs⟧ /src
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nadd ⟦https://example.org/t.git⟧ /src\r\n',
  'a tag': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/team/tool.git#v1.4.0 /src
  `,
  'a tag and a folder': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/team/tool.git#v1.4.0:docs /src
  `,
  'as a query': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/team/tool.git?tag=v1.4.0 /src
  `,
  'a commit as checksum': dockerfile`
    FROM alpine:3.22
    ADD --checksum=24454f830cdb571e2c4ad15481119c43b3cafd48 https://example.org/team/tool.git /src
  `,
  'a variable may hold one': dockerfile`
    FROM alpine:3.22
    ARG REF
    ADD https://example.org/team/tool.git\${REF} /src
  `,
  'a file is no repository': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/team/tool.git.txt /src
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ADD https://example.org/team/tool.git /src
    EOF
  `,
});
