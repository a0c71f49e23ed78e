import { execFormShellSyntax } from '../../../src/checker/rules/entrypoint-and-cmd/exec-form-shell-syntax.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(execFormShellSyntax, {
  'a variable that no shell fills in': dockerfile`
    FROM alpine:3.22
    CMD ["/server", ⟦"--port=$PORT"⟧]
  `,
  'operators are arguments': dockerfile`
    FROM alpine:3.22
    CMD ["/migrate", ⟦"&&"⟧, "/server", ⟦">"⟧, "/log"]
  `,
  'RUN too': dockerfile`
    FROM alpine:3.22
    RUN ["mkdir", ⟦"\${HOME}/x"⟧]
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS one
    ENTRYPOINT [⟦"\${BIN:-/server}"⟧]
    FROM alpine:3.22
    CMD ["/server", ⟦"|"⟧, "tee"]
  `,
  'CRLF changes nothing': 'from alpine:3.22\r\ncmd ["/server", ⟦"$PORT"⟧]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nCMD [ `\n  "/server", ⟦"$PORT"⟧]\n',
  'a shell reads it': dockerfile`
    FROM alpine:3.22
    CMD ["sh", "-c", "/server --port=$PORT && true"]
  `,
  'the shell is in ENTRYPOINT, and CMD is what it reads': dockerfile`
    FROM debian:13
    ENTRYPOINT ["/bin/bash", "-lc"]
    CMD ["exec server --home=$HOME"]
  `,
  'so it does behind a wrapper': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/sbin/tini", "--", "/bin/bash", "-c", "$PROGRAM"]
  `,
  'shell form is read by a shell': dockerfile`
    FROM alpine:3.22
    CMD /server --port=$PORT
  `,
  'nginx has variables of its own': dockerfile`
    FROM nginx:1.29
    CMD ["nginx", "-g", "log_format x $request_uri;"]
  `,
  'a script may expand what it is given': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/entrypoint.sh", "$PORT"]
  `,
  'a dollar that begins no name': dockerfile`
    FROM alpine:3.22
    CMD ["grep", "error$", "/log", "cost: $5"]
  `,
  'an ampersand in an address': dockerfile`
    FROM alpine:3.22
    CMD ["/fetch", "https://example.org/?a=1&b=2"]
  `,
  Windows: dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    CMD ["server.exe", "$PORT"]
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    CMD ["/server", "$PORT"]
    EOF
  `,
  'a variable for a check of health': dockerfile`
    FROM nginx:1.29
    HEALTHCHECK --interval=30s CMD ["curl", "-f", ⟦"http://localhost:$PORT/"⟧]
    ENTRYPOINT ["nginx"]
  `,
  'a setting before the program': dockerfile`
    FROM debian:13-slim
    RUN [⟦"DEBIAN_FRONTEND=noninteractive"⟧, "dpkg-reconfigure", "tzdata"]
    CMD [⟦"NODE_ENV=production"⟧, "node", "app.js"]
  `,
  'a setting as an argument': dockerfile`
    FROM debian:13-slim
    ENTRYPOINT ["env"]
    CMD ["NODE_ENV=production", "node", "app.js"]
    HEALTHCHECK CMD ["env", "A=b", "check"]
  `,
});
