import { gitSslVerifyOff } from '../../../src/checker/rules/linting/git-ssl-verify-off.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gitSslVerifyOff, {
  'for good': dockerfile`
    FROM debian:13
    RUN git config --global ⟦http.sslVerify false⟧ && git clone https://example.com/a
  `,
  'for one command': dockerfile`
    FROM debian:13
    RUN git -c ⟦http.sslVerify=false⟧ clone https://example.com/a
  `,
  'for one server': dockerfile`
    FROM debian:13 AS build
    RUN git config --system ⟦http.https://example.com.sslverify 0⟧
    FROM debian:13
    RUN <<EOF
    git config --global ⟦"http.sslVerify" off⟧
    EOF
  `,
  on: dockerfile`
    FROM debian:13
    RUN git config --global http.sslVerify true
  `,
  'asked and not set': dockerfile`
    FROM debian:13
    RUN git config --get http.sslVerify
  `,
  unknown: dockerfile`
    FROM debian:13
    ARG VERIFY
    RUN git config --global http.sslVerify $VERIFY
  `,
  'words and not a command': dockerfile`
    FROM debian:13
    RUN echo git config http.sslVerify false
  `,
  'lower-case keywords and CRLF':
    'from debian:13\r\nrun git config \\\r\n  ⟦http.sslVerify false⟧\r\n',
});
