import { shellTakesCommand } from '../../../src/checker/rules/linting/shell-takes-command.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(shellTakesCommand, {
  'a shell alone takes a script': dockerfile`
    FROM debian:13-slim
    SHELL ⟦["bash"]⟧
    RUN true
  `,
  'settings are no command': dockerfile`
    FROM debian:13-slim
    SHELL ⟦["/bin/bash", "-euxo", "pipefail"]⟧
    CMD app
    FROM alpine:3.22
    SHELL ⟦["/bin/ash", "-e"]⟧
    RUN true
    FROM debian:13-slim
    SHELL ⟦["/usr/bin/bash", "--login"]⟧
    ENTRYPOINT app
  `,
  'in lower case, with CRLF': '# escape=`\r\nfrom debian:13-slim\r\nshell ⟦["sh"]⟧\r\nrun true\r\n',
  'where nothing is left for it to read': dockerfile`
    FROM debian:13-slim
    RUN true
    SHELL ["/bin/bash"]
    CMD ["app"]
  `,
  'where another takes its place': dockerfile`
    FROM debian:13-slim
    SHELL ["/bin/bash"]
    SHELL ["/bin/bash", "-c"]
    RUN true
  `,
  'with -c': dockerfile`
    FROM debian:13-slim
    SHELL ["/bin/bash", "-c"]
    SHELL ["/bin/bash", "-o", "pipefail", "-ec"]
    SHELL ["/bin/bash", "-lc"]
    SHELL ["/bin/bash", "-c", "-e"]
    RUN true
  `,
  'other shells take a command as it is': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["powershell"]
    SHELL ["cmd"]
    RUN dir
  `,
  'a script may read what it is given': dockerfile`
    FROM debian:13-slim
    SHELL ["/bin/bash", "/usr/local/bin/run"]
    SHELL ["/usr/local/bin/_dockerfile_shell.sh"]
    SHELL ["conda", "run", "-n", "base", "/bin/bash"]
    SHELL ["/opt/wrapped/bash"]
    RUN true
  `,
  'another form than JSON has a rule of its own': dockerfile`
    FROM debian:13-slim
    SHELL bash
    SHELL []
  `,
});
