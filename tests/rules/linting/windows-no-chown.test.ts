import { windowsNoChown } from '../../../src/checker/rules/linting/windows-no-chown.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(windowsNoChown, {
  'Windows has no such owner': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    COPY ⟦--chown=shop⟧ dist/ C:/shop/
  `,
  'ADD, lower case, CRLF':
    'from mcr.microsoft.com/windows/servercore:ltsc2025\r\nadd ⟦--chown=shop⟧ a C:/a\r\n',
  'each stage by its own base': dockerfile`
    FROM debian:13-slim AS build
    COPY --chown=1000 a b
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    COPY ⟦--chown=shop⟧ a b
  `,
  'without the flag': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    COPY dist/ C:/shop/
  `,
  'on Linux it is right': dockerfile`
    FROM debian:13-slim
    COPY --chown=1000 a b
  `,
  'an unknown base': dockerfile`
    ARG BASE
    FROM \${BASE}
    COPY --chown=1000 a b
  `,
  'a heredoc': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    COPY <<EOF /x
    COPY --chown=a b c
    EOF
  `,
});
