import { telemetryOptOut } from '../../../src/checker/rules/environment-variables/telemetry-opt-out.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(telemetryOptOut, {
  'a tool that reports': dockerfile`
    FROM node:24
    RUN ⟦next⟧ build
  `,
  'behind npx, and once a stage': dockerfile`
    FROM node:24
    RUN npm ci && npx ⟦next⟧ build
    RUN npx next lint && bun install
  `,
  'the old value means yes': dockerfile`
    FROM node:24
    ENV NEXT_TELEMETRY_DISABLED=0
    RUN ⟦next⟧ build
  `,
  'in a heredoc, with CRLF': 'from oven/bun\r\nrun <<EOF\r\n⟦bun⟧ install\r\nEOF\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:24\nRUN npm ci && `\n  ⟦next⟧ build\n',
  'it is told not to': dockerfile`
    FROM node:24
    ENV NEXT_TELEMETRY_DISABLED=1
    RUN next build
  `,
  'in a stage that this one continues': dockerfile`
    FROM node:24 AS base
    ENV DO_NOT_TRACK=1
    FROM base
    RUN bun install
  `,
  'by ARG, for the build': dockerfile`
    FROM node:24
    ARG NG_CLI_ANALYTICS=false
    RUN ng build
  `,
  'a variable may say so': dockerfile`
    FROM node:24
    ARG FLAG
    ENV NEXT_TELEMETRY_DISABLED=$FLAG
    RUN next build
  `,
  'tools that do not report': dockerfile`
    FROM node:24
    RUN npm ci && npm run build
  `,
  'a word in another command': dockerfile`
    FROM node:24
    RUN echo next build
  `,
});
