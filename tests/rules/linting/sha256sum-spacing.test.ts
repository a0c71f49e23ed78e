import { sha256sumSpacing } from '../../../src/checker/rules/linting/sha256sum-spacing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(sha256sumSpacing, {
  'in the plainest form': dockerfile`
    FROM alpine:3.22
    RUN echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a⟦ ⟧a.tgz" | sha256sum -c
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS build
    RUN echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a⟦ ⟧a.tgz" | sha256sum -c
    FROM alpine:3.22
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom alpine:3.22\r\nrun true && `\r\n  echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a⟦ ⟧a.tgz" | sha256sum -c\r\n',
  'in the script of a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    set -e
    echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a⟦ ⟧a.tgz" | sha256sum -c
    EOF
  `,
  'put right': dockerfile`
    FROM alpine:3.22
    RUN echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a  a.tgz" | sha256sum -c
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /notes
    echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a a.tgz" | sha256sum -c
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM alpine:3.22
    # echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a a.tgz" | sha256sum -c
    RUN true
  `,
  'words without quotes are put together with one space': dockerfile`
    FROM alpine:3.22
    ARG SHA
    RUN echo $SHA⟦ ⟧a.tgz | sha256sum -c
    RUN echo "\${SHA}"⟦  ⟧"a.tgz" | sha256sum --check
    RUN echo "$SHA" " a.tgz" | sha256sum -c && echo $SHA *a.tgz | sha256sum -c && echo -n a b | sha256sum -c
  `,
  'by way of a file': dockerfile`
    FROM alpine:3.22
    ARG SHA
    RUN wget -q https://example.com/a.tgz && echo "$SHA⟦ ⟧a.tgz" > a.sums && sha256sum -c a.sums
  `,
  'a file that is not checked, or checked before': dockerfile`
    FROM alpine:3.22
    ARG SHA
    RUN sha256sum -c a.sums && echo "$SHA a.tgz" > a.sums
    RUN echo "$SHA a.tgz" > other.sums && sha256sum -c a.sums
  `,
  'a star marks binary': dockerfile`
    FROM alpine:3.22
    RUN echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a *a.tgz" | sha256sum -c
  `,
  'nothing is checked': dockerfile`
    FROM alpine:3.22
    RUN echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a a.tgz" | sha256sum
  `,
  'not a sum': dockerfile`
    FROM alpine:3.22
    RUN echo "one two" | sha256sum -c
  `,
});
