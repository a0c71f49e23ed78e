import { envGoInsecure } from '../../../src/checker/rules/environment-variables/env-go-insecure.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envGoInsecure, {
  'in ENV, in ARG and in a command': dockerfile`
    FROM golang:1.27
    ENV ⟦GOINSECURE=git.example.com⟧
    ARG ⟦GOINSECURE=*⟧
    RUN ⟦GOINSECURE=a.example.com⟧ go mod download
    RUN export ⟦GOINSECURE=b.example.com⟧ && go mod download
  `,
  'in every stage, in a heredoc': dockerfile`
    FROM golang:1.27 AS build
    RUN <<EOF
    ⟦GOINSECURE=a.example.com⟧ go mod download
    EOF
    FROM golang:1.27
    ENV ⟦GOINSECURE=a.example.com⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27\r\nenv A=b \\\r\n  ⟦GOINSECURE=a.example.com⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27\nENV A=b `\n  ⟦GOINSECURE=a.example.com⟧\n',
  'empty, unknown, or another variable': dockerfile`
    FROM golang:1.27
    ENV GOINSECURE=
    ARG HOSTS
    ENV GOINSECURE=$HOSTS GOPRIVATE=git.example.com
    RUN echo GOINSECURE=x
  `,
});
