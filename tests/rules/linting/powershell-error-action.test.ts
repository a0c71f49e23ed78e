import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { powershellErrorAction } from '../../../src/checker/rules/linting/powershell-error-action.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(powershellErrorAction, {
  'the second runs whatever the first did': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    ⟦RUN⟧ New-Item C:/a; Copy-Item C:/b C:/a
  `,
  'lower case, CRLF':
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\r\nSHELL ["powershell", "-Command"]\r\n⟦run⟧ New-Item C:/a; Copy-Item C:/b C:/a\r\n',
  'a backtick escape':
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nSHELL ["powershell", "-Command"]\n⟦RUN⟧ New-Item C:/a; `\n  Copy-Item C:/b C:/a\n',
  'set in the SHELL': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
    RUN New-Item C:/a; Copy-Item C:/b C:/a
  `,
  'set in the RUN': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    RUN $ErrorActionPreference = 'Stop'; New-Item C:/a; Copy-Item C:/b C:/a
  `,
  'one command alone': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    RUN New-Item C:/a
  `,
  'cmd is another matter': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN mkdir a & copy b a
  `,
  'a Unix shell': dockerfile`
    FROM debian:13-slim
    RUN mkdir a; cp b a
  `,
  'a heredoc that COPY writes': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    COPY <<EOF /x
    RUN New-Item a; Copy-Item b a
    EOF
  `,
});

it('leaves the last statement out, whose end is that of PowerShell', () => {
  const message = (script: string) =>
    check(
      `FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN powershell -Command ${script}\n`,
      {
        rules: [powershellErrorAction],
      },
    ).findings[0]?.message;
  expect(message('New-Item a; Copy-Item b a')).toContain('in the first of these 2 statements');
  expect(message('New-Item a; Copy-Item b a; Remove-Item b')).toContain(
    'in any but the last of these 3 statements',
  );
});
