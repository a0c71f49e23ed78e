import { userCreatedButNeverUsed } from '../../../src/checker/rules/non-root-user/user-created-but-never-used.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(userCreatedButNeverUsed, {
  'made and forgotten': dockerfile`
    FROM debian:13
    RUN useradd -r ⟦app⟧
    CMD ["server"]
  `,
  'in the middle of a list, with a group of the same name': dockerfile`
    FROM alpine:3.22
    RUN addgroup -S app && adduser -S -G app ⟦app⟧ && mkdir /app
  `,
  'then root by name': dockerfile`
    FROM debian:13
    RUN useradd ⟦worker⟧
    USER root
  `,
  'in a stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    RUN useradd ⟦worker⟧
    FROM base
    CMD ["server"]
  `,
  'a comment uses nobody': dockerfile`
    FROM debian:13
    # worker runs the server
    RUN useradd ⟦worker⟧
  `,
  'a part of a longer word, or of a path, is no use': dockerfile`
    FROM debian:13
    RUN useradd ⟦worker⟧
    COPY workers /srv/worker/x
    CMD ["worker-pool"]
  `,
  'more users than anybody makes are not looked for': `FROM debian:13\n${Array.from({ length: 51 }, (_, i) => `RUN useradd u${i}x\n`).join('')}`,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun useradd ⟦worker⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN useradd `\n  ⟦worker⟧\n',
  'switched to': dockerfile`
    FROM debian:13
    RUN useradd worker
    USER worker
  `,
  'switched to by number': dockerfile`
    FROM debian:13
    RUN useradd -u 10001 worker
    USER 10001
  `,
  'files are given to it': dockerfile`
    FROM debian:13
    RUN useradd worker
    COPY --chown=worker a /a
  `,
  'a command is run as it': dockerfile`
    FROM debian:13
    RUN useradd worker && su worker -c make
  `,
  'an entrypoint that goes on as somebody else': dockerfile`
    FROM debian:13
    RUN useradd worker
    ENTRYPOINT ["gosu", "worker", "server"]
  `,
  'on Windows, whichever shell creates it': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN net user ⟦worker⟧ P4ss.word /add
    SHELL ["powershell", "-Command"]
    RUN New-LocalUser -Name ⟦helper⟧ -NoPassword
    CMD ["server.exe"]
  `,
  'on Windows, with rights, or in use': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS base
    RUN net user worker /add && icacls C:\app /grant worker:F && net user
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN net user worker /add
    USER worker
  `,
  'a build stage is left behind': dockerfile`
    FROM debian:13 AS build
    RUN useradd worker
    FROM debian:13
    COPY --from=build /a /a
  `,
  'a base that nobody knows may switch by itself': dockerfile`
    FROM example.com/base:1
    RUN useradd worker
  `,
  'a name that cannot be known': dockerfile`
    FROM debian:13
    ARG WORKER
    RUN useradd $WORKER
  `,
  'a name in a variable, which a command reads again': dockerfile`
    FROM debian:13-slim
    ARG GIVEN
    ENV OWNER=\${GIVEN:-service}
    RUN useradd --no-create-home $OWNER
    RUN chown -R \${OWNER} /srv
  `,
  'a name in a variable, which nothing reads again': dockerfile`
    FROM debian:13-slim
    ARG GIVEN
    ENV OWNER=\${GIVEN:-service}
    RUN useradd --no-create-home ⟦$OWNER⟧
  `,
  'a script that is written here names it': dockerfile`
    FROM debian:13
    RUN useradd worker
    COPY <<EOF /start.sh
    exec runuser -u worker server
    EOF
    ENTRYPOINT ["/start.sh"]
  `,
});
