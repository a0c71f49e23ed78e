import { windowsNoMounts } from '../../../src/checker/rules/linting/windows-no-mounts.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(windowsNoMounts, {
  'Windows has no mounts at build': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN ⟦--mount=type=cache,target=C:/packages⟧ setup.cmd
  `,
  'lower case, CRLF':
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\r\nrun ⟦--mount=type=bind,target=C:/x⟧ setup.cmd\r\n',
  'each stage by its own base': dockerfile`
    FROM debian:13-slim AS build
    RUN --mount=type=cache,target=/c make
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN ⟦--mount=type=cache,target=C:/c⟧ a.cmd
  `,
  'without the flag': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN setup.cmd
  `,
  'on Linux it is right': dockerfile`
    FROM debian:13-slim
    RUN --mount=type=cache,target=/c make
  `,
  'an unknown base': dockerfile`
    ARG BASE
    FROM \${BASE}
    RUN --mount=type=cache,target=/c make
  `,
  'a heredoc': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    COPY <<EOF /x
    RUN --mount=type=cache,target=/c make
    EOF
  `,
});
