import { expect, it } from 'vitest';
import { noRelativeWorkdir } from '../../../src/checker/rules/layer-sanity/no-relative-workdir.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(noRelativeWorkdir, {
  'adds to the one before': dockerfile`
    FROM python:3.13
    WORKDIR /srv
    WORKDIR ⟦app⟧
    WORKDIR ⟦../log⟧
  `,
  'adds to one in the stage it continues': dockerfile`
    FROM python:3.13 AS base
    WORKDIR /srv
    FROM base
    WORKDIR ⟦app⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nworkdir /srv\r\nworkdir ⟦app⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nWORKDIR /srv\nWORKDIR `\n  ⟦app⟧\n',
  'with none before, it is the business of workdir-absolute': dockerfile`
    FROM python:3.13
    WORKDIR app
    WORKDIR ⟦src⟧
  `,
  'with none before, and a base that nobody knows': dockerfile`
    FROM example.com/base:1
    WORKDIR app
    WORKDIR src
  `,
  'another stage starts afresh': dockerfile`
    FROM python:3.13 AS build
    WORKDIR /srv
    FROM python:3.13
    WORKDIR app
  `,
  'variables that cannot be known': dockerfile`
    FROM python:3.13
    ARG DIR
    WORKDIR /srv
    WORKDIR $DIR
    WORKDIR app
  `,
  absolute: dockerfile`
    FROM python:3.13
    WORKDIR /srv
    WORKDIR /srv/app
    WORKDIR "/srv/my app"
  `,
  'absolute on Windows': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    WORKDIR C:/app
    WORKDIR "C:\\app"
  `,
});

it('writes out no folder that a build may set otherwise', () => {
  const safety = (lines: string) => safetyOf(noRelativeWorkdir, `FROM debian:13\n${lines}\n`);
  expect(safety('ENV DEST=app\nWORKDIR /$DEST\nWORKDIR src')).toBe('safe');
  expect(safety('ARG DEST=app\nWORKDIR /$DEST\nWORKDIR src')).toBeUndefined();
  expect(safety('ARG DEST=app\nWORKDIR /$DEST\nFROM 0\nWORKDIR src')).toBeUndefined();
  expect(safety('ARG DEST=app\nENV D=$DEST\nWORKDIR /srv\nWORKDIR $D')).toBeUndefined();
});
