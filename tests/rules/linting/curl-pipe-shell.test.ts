import { curlPipeShell } from '../../../src/checker/rules/linting/curl-pipe-shell.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(curlPipeShell, {
  'by way of what only hands it on': dockerfile`
    FROM debian:13-slim
    RUN ⟦curl -fsSL https://example.com/install.sh | sed 's/sudo //' | bash -s⟧
    RUN ⟦wget -qO- https://example.com/install.sh.gz | gunzip | tee /tmp/i.sh | sh⟧
  `,
  'by way of a program that makes something else of it': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/data.json | ./script-of | sh
    RUN curl -fsSL https://example.com/data.json | tee /tmp/data.json
  `,
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN ⟦curl -fsSL https://example.com/install.sh | sh⟧
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN ⟦curl -fsSL https://example.com/install.sh | sh⟧
    FROM debian:13-slim
    RUN ⟦curl -fsSL https://example.com/install.sh | sh⟧
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  ⟦curl -fsSL https://example.com/install.sh | sh⟧\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    ⟦curl -fsSL https://example.com/install.sh | sh⟧
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/install.sh -o /tmp/i.sh && sh /tmp/i.sh
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    curl -fsSL https://example.com/install.sh | sh
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # curl -fsSL https://example.com/install.sh | sh
    RUN true
  `,
  'wget and bash with arguments, or a substitution': dockerfile`
    FROM debian:13-slim
    RUN ⟦sh -c "$(curl -fsSL https://example.com/i.sh)"⟧
    RUN ⟦wget -qO- https://example.com/i.sh | bash -s -- --yes⟧
  `,
  'PowerShell has words of its own for it': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN powershell -Command "Set-ExecutionPolicy Bypass -Force; ⟦iex ((New-Object Net.WebClient).DownloadString⟧('https://example.com/i.ps1'))"
    RUN ["powershell", "-Command", "⟦irm https://example.com/i.ps1 | iex⟧"]
    SHELL ["powershell", "-Command"]
    RUN ⟦Invoke-WebRequest -UseBasicParsing https://example.com/i.ps1 | Invoke-Expression⟧
  `,
  'PowerShell that only fetches, or runs what is there': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell", "-Command"]
    RUN Invoke-WebRequest https://example.com/a.zip -OutFile a.zip; iex ./setup.ps1
    RUN echo '(irm x) and iex'
  `,
  'a pipe to something that does not run it': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/a.tgz | tar xz
  `,
  'a shell that reads something else': dockerfile`
    FROM debian:13-slim
    RUN echo true | sh
  `,
  'both stand here, and not in one pipe': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/a -o /a; cat /b | sh
  `,
  'a variable takes the answer, and nothing runs it': dockerfile`
    FROM debian:13-slim
    RUN version="$(curl -fsSL https://example.com/version)" && echo "$version"
  `,
  'a program of its own reads it as data': dockerfile`
    FROM python:3.13
    RUN curl -fsS https://example.com/a | python3 /opt/parse.py -
    RUN curl -fsS https://example.com/a | python3 -c "import sys" -
    RUN curl -fsS https://example.com/a | node parse.js -
  `,
  'options of the shell before it': dockerfile`
    FROM debian:13
    RUN ⟦curl -fsS https://example.com/a | bash -euo pipefail -s -- --yes⟧
  `,
});
