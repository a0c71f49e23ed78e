import { powershellShellInstruction } from '../../../src/checker/rules/linting/powershell-shell-instruction.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(powershellShellInstruction, {
  'with the sign that keeps cmd from repeating it': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN ⟦@powershell⟧ -Command Get-Date
    RUN @powershell -Command Get-Host
  `,
  'twice the same way': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN ⟦powershell⟧ -Command New-Item C:/a
    RUN powershell -Command New-Item C:/b
  `,
  'lower case, CRLF':
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\r\nrun ⟦powershell⟧ -Command New-Item C:/a\r\nrun powershell -Command New-Item C:/b\r\n',
  'a backtick escape':
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN ⟦powershell⟧ -Command `\n  New-Item C:/a\nRUN powershell -Command New-Item C:/b\n',
  'once needs no SHELL': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN powershell -Command New-Item C:/a
    RUN mkdir b
  `,
  'SHELL says it': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    RUN New-Item C:/a
    RUN New-Item C:/b
  `,
  'each stage by itself': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS build
    RUN powershell -Command New-Item C:/a
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN powershell -Command New-Item C:/b
  `,
  'exec form': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN ["powershell", "-Command", "a"]
    RUN ["powershell", "-Command", "b"]
  `,
  'a heredoc that COPY writes': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    COPY <<EOF /x
    RUN powershell -Command a
    RUN powershell -Command b
    EOF
  `,
});
