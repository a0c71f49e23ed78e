import { expect, it } from 'vitest';
import { shCWithoutExec } from '../../../src/checker/rules/entrypoint-and-cmd/sh-c-without-exec.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(shCWithoutExec, {
  'the shell may stay': dockerfile`
    FROM debian:trixie
    CMD ["sh", "-c", "⟦/server --port=$PORT⟧"]
  `,
  'only the last command runs for long': dockerfile`
    FROM debian:trixie
    ENTRYPOINT ["/bin/sh", "-c", "/migrate && ⟦/server⟧"]
  `,
  'flags before -c': dockerfile`
    FROM debian:trixie
    CMD ["sh", "-ec", "⟦/server⟧"]
  `,
  'CRLF changes nothing': 'from debian:trixie\r\ncmd ["sh", "-c", "⟦/server⟧"]\r\n',
  'exec is there': dockerfile`
    FROM debian:trixie
    CMD ["sh", "-c", "/migrate && exec /server"]
  `,
  'bash replaces itself': dockerfile`
    FROM debian:trixie
    CMD ["bash", "-c", "/server"]
  `,
  'a pipe wants the shell': dockerfile`
    FROM debian:trixie
    CMD ["sh", "-c", "/server | tee /log"]
  `,
  'a loop is for the shell': dockerfile`
    FROM debian:trixie
    CMD ["sh", "-c", "while true; do date; sleep 1; done"]
  `,
  'so is what a shell knows itself': dockerfile`
    FROM debian:trixie
    CMD ["sh", "-c", "cd /srv"]
  `,
  'other arguments': dockerfile`
    FROM debian:trixie
    CMD ["sh", "/start.sh"]
  `,
  'an alternative': dockerfile`
    FROM debian:trixie
    CMD ["sh", "-c", "/server || /fallback"]
  `,
  'another stage, in shell form': dockerfile`
    FROM debian:trixie AS one
    CMD /server
    FROM debian:trixie
  `,
});

it('adds exec unasked only where the program is surely one', () => {
  const safety = (text: string) =>
    safetyOf(shCWithoutExec, `FROM debian:13\nCMD ["sh", "-c", "${text}"]\n`);
  for (const text of ['server', 'cd . && server', 'migrate --from . && server'])
    expect(safety(text)).toBe('safe');
  for (const text of ['. /env && foo', 'cd /app; source env; foo', 'trap stop TERM; foo'])
    expect(safety(text)).toBe('suggestion');
});
