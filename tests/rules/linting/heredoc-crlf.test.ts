import { expect, it } from 'vitest';
import { applyFixes, check } from '../../../src/checker/index.ts';
import { heredocCrlf } from '../../../src/checker/rules/linting/heredoc-crlf.ts';
import { cases } from '../../support/cases.ts';

cases(heredocCrlf, {
  'a RUN that is its heredoc': 'FROM alpine:3.22\r\nRUN ⟦<<EOF⟧\r\nset -e\r\nEOF\r\n',
  'a shell that is fed one': 'FROM debian:13\r\nRUN bash ⟦<<-"END"⟧\r\n\ttrue\r\n\tEND\r\n',
  'a script that is copied':
    'FROM debian:13\r\nCOPY --chmod=755 ⟦<<EOF⟧ /start.sh\r\n#!/bin/sh\r\nexec app\r\nEOF\r\n',
  'of two, the one that has them':
    'FROM debian:13\nRUN <<EOF\ntrue\nEOF\nRUN ⟦<<EOF⟧\ntrue\r\nEOF\n',
  'lower-case keywords, and as a trigger':
    'from debian:13\r\nonbuild run ⟦<<EOF⟧\r\ntrue\r\nEOF\r\n',
  'a backtick escape changes nothing':
    '# escape=`\r\nFROM debian:13\r\nRUN ⟦<<EOF⟧\r\ntrue\r\nEOF\r\n',
  'Docker takes them off its own lines':
    'FROM debian:13\r\nRUN true && \\\r\n  true\r\nCOPY a b /c/\r\n',
  'line feeds alone': 'FROM debian:13\nRUN <<EOF\ntrue\nEOF\n',
  'a heredoc of line feeds in a file of Windows':
    'FROM debian:13\r\nRUN <<EOF\ntrue\nEOF\r\nUSER 1\r\n',
  'a text that nobody runs': 'FROM debian:13\r\nCOPY <<EOF /motd\r\nhello\r\nEOF\r\n',
  'PowerShell reads them':
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\r\nSHELL ["powershell", "-Command"]\r\nRUN <<EOF\r\nGet-Date\r\nEOF\r\n',
});

it('takes out all that stand before a line feed', () => {
  const text = 'FROM alpine:3.22\nRUN <<EOF\ntrue\r\r\nEOF\n';
  const [fix] = check(text, { rules: [heredocCrlf] }).findings.map(({ fix }) => fix);
  expect(fix && applyFixes(text, [fix])).toBe(text.replace('\r\r', ''));
});
