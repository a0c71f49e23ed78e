import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { windowsVariableSyntax } from '../../../src/checker/rules/environment-variables/windows-variable-syntax.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(windowsVariableSyntax, {
  'what cmd would fill in': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    ENV TOOLS="⟦%ProgramFiles(x86)%⟧\Tools" PATH="C:\tools;⟦%path%⟧"
    COPY tool.exe ⟦%ProgramData%⟧/tool/
  `,
  'what PowerShell would': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    ENV SHOP=C:/shop
    WORKDIR ⟦$env:SHOP⟧
    VOLUME ["⟦$Env:SHOP⟧/data"]
  `,
  'a variable of the file': dockerfile`
    FROM mcr.microsoft.com/dotnet/sdk:9.0-nanoserver-ltsc2025
    ARG SHOP=C:/shop
    ADD dist ⟦%SHOP%⟧/dist
  `,
  'under ONBUILD, in lower case, with CRLF and another escape character':
    '# escape=`\r\nfrom mcr.microsoft.com/windows/servercore:ltsc2025\r\nonbuild env A=b `\r\n  C=⟦%TEMP%⟧\\c\r\n',
  'where a shell reads the line': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN setx /M PATH "%PATH%;C:\tools" && echo $env:PATH
    CMD echo %PATH%
    LABEL note="%PATH% and $env:PATH"
  `,
  'letters that are no variable': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    ENV DAY=%Y%m%d LOG="%level% %message%" URL=https://example.com/a%20b%20c
  `,
  'a variable of that name': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    ARG env=test
    WORKDIR C:/$env:SHOP
  `,
  'another system': dockerfile`
    FROM debian:13
    ENV A=%PATH% B=$env:PATH
  `,
});

it('offers the spelling of Docker where the variable is known', () => {
  const fixes = (line: string) =>
    check(`FROM mcr.microsoft.com/windows/servercore:ltsc2025\nENV SHOP=C:/shop\n${line}\n`, {
      rules: [windowsVariableSyntax],
    }).findings.map(({ fix }) => fix?.title);
  expect(fixes('WORKDIR %SHOP%')).toEqual(['Write ${SHOP}']);
  expect(fixes('WORKDIR $env:SHOP')).toEqual(['Write ${SHOP}']);
  expect(fixes('ENV PATH=%PATH%;C:/shop')).toEqual([undefined]);
});
