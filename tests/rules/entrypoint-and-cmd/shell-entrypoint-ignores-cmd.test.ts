import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { shellEntrypointIgnoresCmd } from '../../../src/checker/rules/entrypoint-and-cmd/shell-entrypoint-ignores-cmd.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(shellEntrypointIgnoresCmd, {
  'the arguments are lost': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT /server
    CMD ⟦["--port", "80"]⟧
  `,
  'whichever comes first': dockerfile`
    FROM alpine:3.22
    CMD ⟦serve⟧
    ENTRYPOINT /server
  `,
  'CMD set above an inherited ENTRYPOINT': dockerfile`
    FROM alpine:3.22 AS base
    ENTRYPOINT /server
    FROM base
    CMD ⟦["--port", "80"]⟧
  `,
  'CRLF changes nothing': 'from alpine:3.22\r\nentrypoint /server\r\ncmd ⟦["x"]⟧\r\n',
  'exec form takes them': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/server"]
    CMD ["--port", "80"]
  `,
  'a shell in exec form, whose text uses none': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["sh", "-c", "exec /server"]
    CMD [⟦"--port", "80"⟧]
    FROM alpine:3.22
    ENTRYPOINT ["/bin/sh", "-ec"]
    CMD ["/server", ⟦"--port", "80"⟧]
  `,
  'a shell in exec form, whose text is all of CMD, or uses the rest': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/bin/sh", "-c"]
    CMD ["/server --port 80"]
    FROM alpine:3.22
    ENTRYPOINT ["sh", "-c", "exec /server \"$@\"", "--"]
    CMD ["--port", "80"]
    FROM alpine:3.22
    ENTRYPOINT ["sh", "/start.sh"]
    CMD ["--port", "80"]
    FROM alpine:3.22
    ENTRYPOINT ["sh"]
    CMD ["-c", "exec /server"]
  `,
  'a text that uses them knows how': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT /server "$0" "$@"
    CMD ["--port", "80"]
  `,
  'no CMD, nothing lost': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT /server
  `,
  'a new ENTRYPOINT has cleared the CMD of the stage below': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["--port", "80"]
    FROM base
    ENTRYPOINT /server
  `,
  'CMD of another stage': dockerfile`
    FROM alpine:3.22 AS one
    CMD ["x"]
    FROM alpine:3.22
    ENTRYPOINT /server
  `,
  Windows: dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    ENTRYPOINT server.exe
    CMD ["x"]
  `,
});

it('leaves a shell to the reader, which would ignore the words in exec form too', () => {
  const text = 'FROM alpine:3.22\nENTRYPOINT sh -c "a"\nCMD ["b"]\n';
  const found = check(text).findings.find(({ rule }) => rule === shellEntrypointIgnoresCmd.id);
  expect(found).toBeDefined();
  expect(found?.fix).toBeUndefined();
});
