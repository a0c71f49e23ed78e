import { syntaxDirectiveTypo } from '../../../src/checker/rules/linting/syntax-directive-typo.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(syntaxDirectiveTypo, {
  'letters swapped': dockerfile`
    # ⟦sytnax⟧=docker/dockerfile:1
    FROM alpine:3.22
  `,
  'a letter missing': '# ⟦escap⟧=`\nFROM alpine:3.22\n',
  'a colon for the equals sign': dockerfile`
    # ⟦syntax: ⟧docker/dockerfile:1
    FROM alpine:3.22
  `,
  'check as well': dockerfile`
    # ⟦chekc⟧=skip=all
    FROM alpine:3.22
  `,
  'the frontend’s name': dockerfile`
    # syntax=⟦docker/dockefile⟧:1
    FROM alpine:3.22
  `,
  'the frontend without its owner': dockerfile`
    # syntax=⟦dockerfile⟧:1
    FROM alpine:3.22
  `,
  CRLF: '# ⟦syntx⟧=docker/dockerfile:1\r\nfrom alpine:3.22\r\n',
  'as it should be': '# syntax=docker/dockerfile:1.7-labs\n# escape=`\nFROM `\n alpine:3.22\n',
  'upper case is no slip': dockerfile`
    # SYNTAX=docker/dockerfile:1
    FROM alpine:3.22
  `,
  'another frontend': dockerfile`
    # syntax=ghcr.io/team/frontend:2
    FROM alpine:3.22
  `,
  'Docker’s upstream': dockerfile`
    # syntax=docker/dockerfile-upstream:master
    FROM alpine:3.22
  `,
  'through a mirror': dockerfile`
    # syntax=registry.example.com/docker/dockerfile:1
    FROM alpine:3.22
  `,
  'a sentence': dockerfile`
    # synopsis = a shop
    # checks: none
    # syntax is plain
    FROM alpine:3.22
  `,
  'below the first instruction': dockerfile`
    FROM alpine:3.22
    # sytnax=docker/dockerfile:1
    RUN true
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    # sytnax=docker/dockerfile:1
    EOF
  `,
  'a variable': dockerfile`
    ARG sytnax=docker/dockerfile:1
    FROM alpine:3.22
  `,
});
