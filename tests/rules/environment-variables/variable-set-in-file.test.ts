import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { variableSetInFile } from '../../../src/checker/rules/environment-variables/variable-set-in-file.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(variableSetInFile, {
  'only the base image could set it': dockerfile`
    FROM registry.example.com/team/base:1.4
    COPY app ⟦\${APP_HOME}⟧/app
  `,
  'a path of the base image': dockerfile`
    FROM registry.example.com/team/base:1.4
    COPY bin ⟦$SCRIPTS_PATH⟧
  `,
  'in every stage, in lower case': dockerfile`
    from registry.example.com/team/base:1.4 as build
    workdir ⟦$APP_HOME⟧
    FROM registry.example.com/team/base:1.4
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM registry.example.com/team/base:1.4\r\nCOPY app `\r\n  ⟦$APP_HOME⟧/app\r\n',
  'set before': dockerfile`
    FROM registry.example.com/team/base:1.4
    ENV APP_HOME=/srv
    COPY app $APP_HOME/app
  `,
  'declared without a value': dockerfile`
    FROM registry.example.com/team/base:1.4
    ARG APP_HOME
    COPY app $APP_HOME/app
  `,
  'set in the stage that this one continues': dockerfile`
    FROM registry.example.com/team/base:1.4 AS base
    ENV APP_HOME=/srv
    FROM base
    COPY app $APP_HOME/app
  `,
  'a default says what to take': dockerfile`
    FROM registry.example.com/team/base:1.4
    COPY app \${APP_HOME:-/srv}/app
  `,
  'a list is added to, empty or not': dockerfile`
    FROM registry.example.com/team/base:1.4
    ENV PATH=/opt/bin:$PATH PYTHONPATH=/app:$PYTHONPATH
  `,
  'a shell has variables of its own': dockerfile`
    FROM registry.example.com/team/base:1.4
    RUN echo $APP_HOME
  `,
  'a heredoc that COPY writes, where a quoted name keeps it as it is': dockerfile`
    FROM registry.example.com/team/base:1.4
    COPY <<'EOF' /x
    $APP_HOME
    EOF
  `,
  'a base that is known not to set it is the business of undefined-variable': dockerfile`
    FROM scratch
    COPY app $APP_HOME/app
  `,
  'the user that images of .NET bring': dockerfile`
    FROM mcr.microsoft.com/dotnet/aspnet:10.0
    USER $APP_UID
    WORKDIR /app/⟦$APP_DIR⟧
  `,
  'the spelling of PowerShell': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    WORKDIR $env:SHOP
  `,
});

it('ends with the text where a brace is never closed', () => {
  const text = 'FROM registry.example.com/team/base:1.4\nCOPY app ${APP_HOME';
  const { findings } = check(text, { preset: 'strict', rules: [variableSetInFile] });
  expect(findings.map(({ to }) => to)).toEqual([text.length]);
});
