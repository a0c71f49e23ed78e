import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { execFormCmdEntrypoint } from '../../../src/checker/rules/entrypoint-and-cmd/exec-form-cmd-entrypoint.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(execFormCmdEntrypoint, {
  'in a trigger': dockerfile`
    FROM debian:13
    ONBUILD CMD ⟦server --port 80⟧
  `,
  'CMD in shell form has a shell around the program': dockerfile`
    FROM debian:trixie
    CMD ⟦nginx -g "daemon off;"⟧
  `,
  'ENTRYPOINT in shell form drops arguments too': dockerfile`
    FROM debian:trixie
    ENTRYPOINT ⟦/server --port 80⟧
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS one
    CMD ⟦/first⟧
    FROM alpine:3.22
    CMD ⟦/second | tee /log⟧
  `,
  'a variable is a reason for exec, not for a shell around it': dockerfile`
    FROM alpine:3.22
    CMD ⟦/server --port $PORT⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\ncmd ⟦/server⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nCMD ⟦/server `\n  --port 80⟧\n',
  'exec form is right': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/server"]
    CMD ["--port", "80"]
  `,
  'exec puts the program in the place of the shell': dockerfile`
    FROM alpine:3.22
    CMD exec /server --port $PORT
  `,
  'SHELL shows that the shell is meant': dockerfile`
    FROM alpine:3.22
    SHELL ["/bin/ash", "-c"]
    CMD /server
  `,
  'so does the SHELL of a stage that this one continues': dockerfile`
    FROM alpine:3.22 AS base
    SHELL ["/bin/ash", "-c"]
    FROM base
    CMD /server
  `,
  'a broken array has a rule of its own': dockerfile`
    FROM alpine:3.22
    CMD ['/server']
  `,
  'a health check has no signals to hear': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD /healthy || exit 1
  `,
  'RUN is for the shell': dockerfile`
    FROM alpine:3.22
    RUN echo hello
  `,
  'an empty array clears what is inherited': dockerfile`
    FROM alpine:3.22
    CMD []
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    CMD /server
    EOF
  `,
  'the last command takes the place of the shell': dockerfile`
    FROM debian:13
    CMD ./migrate && exec ./server --port "$PORT"
    FROM debian:13
    ENTRYPOINT ./wait; \
      exec ./server "$@"
    FROM debian:13
    CMD ⟦(exec ./first); ./server⟧
    FROM debian:13
    CMD ⟦./migrate && exec ./server | tee /log⟧
  `,
  'an array with something else than strings stops the build': dockerfile`
    FROM alpine:3.22
    CMD ["sleep", 3600]
    ENTRYPOINT ["a", null]
  `,
});

it('does not say that CMD starts anything behind an ENTRYPOINT', () => {
  const { findings } = check('FROM node:24\nENTRYPOINT ["/entrypoint.sh"]\nCMD npm start\n', {
    rules: [execFormCmdEntrypoint],
    preset: 'strict',
  });
  expect(findings.map(({ message }) => message)).toEqual([
    'CMD in shell form gives the ENTRYPOINT `sh -c` and this text, and stop signals may not get past that shell.',
  ]);
});

it('does not say of every shell that it stays, as bash gives way', () => {
  const { findings } = check('FROM fedora:43\nENTRYPOINT server\nFROM fedora:43\nCMD server\n', {
    rules: [execFormCmdEntrypoint],
  });
  expect(findings.map(({ message }) => message)).toEqual([
    'ENTRYPOINT in shell form starts sh, which drops the arguments of CMD and docker run, and may keep stop signals from the program.',
    'CMD in shell form starts sh, which may stay in front of the program and keep stop signals from it.',
  ]);
});

it('is not sure of a script, which may begin without #!', () => {
  const safety = (command: string) =>
    check(`FROM alpine:3.22\nCMD ${command}\n`, { rules: [execFormCmdEntrypoint] }).findings[0]?.fix
      ?.safety;
  expect(safety('/srv/start.sh')).toBe('suggestion');
  expect(safety('/srv/server')).toBe('safe');
});
