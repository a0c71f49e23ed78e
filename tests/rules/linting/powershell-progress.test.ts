import { powershellProgress } from '../../../src/checker/rules/linting/powershell-progress.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(powershellProgress, {
  'the bar slows the download down': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
    RUN ⟦Invoke-WebRequest⟧ https://example.com/a.exe -OutFile a.exe
  `,
  'by its short name, lower case, CRLF':
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\r\nSHELL ["powershell", "-Command"]\r\nrun ⟦iwr⟧ https://example.com/a.exe -OutFile a.exe\r\n',
  'silenced in the SHELL': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command", "$ProgressPreference = 'SilentlyContinue';"]
    RUN Invoke-WebRequest https://example.com/a -OutFile a
  `,
  'silenced in the RUN': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    RUN $ProgressPreference = 'SilentlyContinue'; Invoke-WebRequest https://example.com/a -OutFile a
  `,
  'nothing is fetched': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    RUN New-Item C:/a
  `,
  'a longer name': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    RUN Get-Help-Invoke-WebRequestX
  `,
  'a Unix shell': dockerfile`
    FROM debian:13-slim
    RUN iwr https://example.com/a
  `,
  'a heredoc that COPY writes': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    COPY <<EOF /x
    Invoke-WebRequest a
    EOF
  `,
});
