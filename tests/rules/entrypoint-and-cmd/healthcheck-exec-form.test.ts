import { expect, it } from 'vitest';
import { healthcheckExecForm } from '../../../src/checker/rules/entrypoint-and-cmd/healthcheck-exec-form.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(healthcheckExecForm, {
  'nothing needs the shell': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD ⟦/healthy --quick⟧
  `,
  'behind options': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=1m --retries=2 CMD ⟦pg_isready⟧
  `,
  'CRLF changes nothing': 'from alpine:3.22\r\nhealthcheck cmd ⟦/healthy⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nHEALTHCHECK `\n  CMD ⟦/healthy⟧\n',
  'exec form is there': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD ["/healthy"]
  `,
  'exit 1 says what Docker takes for granted': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=1m \
      CMD ⟦curl --fail localhost || exit 1⟧
    HEALTHCHECK CMD ⟦pg_isready || exit⟧
    HEALTHCHECK CMD ⟦pg_isready || false⟧
  `,
  'another alternative needs it': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD curl --fail localhost || exit 0
    HEALTHCHECK CMD curl --fail localhost || kill 1
    HEALTHCHECK CMD curl --fail localhost && exit 1
    HEALTHCHECK CMD curl --fail localhost || exit $STATUS
    HEALTHCHECK CMD ! curl --fail localhost || exit 1
    HEALTHCHECK CMD (curl --fail localhost) || exit 1
  `,
  'so does a pipe or a redirection': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD curl localhost | grep ok || exit 1
    HEALTHCHECK CMD curl localhost > /dev/null || exit 1
  `,
  'so does a variable': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD curl --fail localhost:$PORT
  `,
  'NONE has no command': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK NONE
  `,
  'SHELL shows that the shell is meant': dockerfile`
    FROM alpine:3.22
    SHELL ["/bin/ash", "-c"]
    HEALTHCHECK CMD /healthy
  `,
  'CMD has a rule of its own': dockerfile`
    FROM alpine:3.22
    CMD /server
  `,
  'a trigger is for another image': dockerfile`
    FROM alpine:3.22
    ONBUILD HEALTHCHECK CMD /healthy
  `,
});

it('changes unasked only what a program does alike without the shell', () => {
  const safety = (test: string) =>
    safetyOf(healthcheckExecForm, `FROM alpine:3.22\nHEALTHCHECK CMD ${test}\n`);
  for (const test of ['/healthy --quick', 'pgrep nginx || exit 1'])
    expect(safety(test)).toBe('safe');
  for (const test of [
    '/opt/check.sh || exit 1',
    'pgrep -f myproc || exit 1',
    'pgrep --full myproc',
  ])
    expect(safety(test)).toBe('suggestion');
});
