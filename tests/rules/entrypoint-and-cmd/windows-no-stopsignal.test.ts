import { windowsNoStopsignal } from '../../../src/checker/rules/entrypoint-and-cmd/windows-no-stopsignal.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(windowsNoStopsignal, {
  'Windows has no signals': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    ⟦STOPSIGNAL⟧ SIGTERM
  `,
  'a stage that continues one of Windows': dockerfile`
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS base
    FROM base
    ⟦STOPSIGNAL⟧ 15
  `,
  'a backtick escape and CRLF change nothing':
    '# escape=`\r\nfrom mcr.microsoft.com/windows/servercore:ltsc2022\r\n⟦stopsignal⟧ SIGTERM\r\n',
  'Linux has them': dockerfile`
    FROM debian:trixie
    STOPSIGNAL SIGTERM
  `,
  'the Linux stage of a file with both': dockerfile`
    FROM alpine:3.22 AS build
    STOPSIGNAL SIGTERM
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
  `,
  '.NET images of Linux': dockerfile`
    FROM mcr.microsoft.com/dotnet/aspnet:9.0
    STOPSIGNAL SIGTERM
  `,
  'an image that cannot be known': dockerfile`
    ARG BASE
    FROM $BASE
    STOPSIGNAL SIGTERM
  `,
  scratch: dockerfile`
    FROM scratch
    STOPSIGNAL SIGTERM
  `,
});
