import { describe, expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { curlRetry } from '../../../src/checker/rules/linting/curl-retry.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(curlRetry, {
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN ⟦curl⟧ -fsSL https://example.com/a -o /a
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN ⟦curl⟧ -fsSL https://example.com/a -o /a
    FROM debian:13-slim
    RUN ⟦curl⟧ -fsSL https://example.com/a -o /a
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  ⟦curl⟧ -fsSL https://example.com/a -o /a\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    ⟦curl⟧ -fsSL https://example.com/a -o /a
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN curl --retry 3 -fsSL https://example.com/a -o /a
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    curl -fsSL https://example.com/a -o /a
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # curl -fsSL https://example.com/a -o /a
    RUN true
  `,
  'once for each stage': dockerfile`
    FROM debian:13-slim
    RUN ⟦curl⟧ -fsSL https://example.com/a -o /a
    RUN curl -fsSL https://example.com/b -o /b
  `,
  'a service next door': dockerfile`
    FROM debian:13-slim
    RUN curl -f http://localhost:8080/ready
  `,
  'asking for the version fetches nothing': dockerfile`
    FROM debian:13-slim
    RUN curl --version
  `,
  'a .curlrc settles it for the stage': dockerfile`
    FROM debian:13-slim
    COPY curlrc /root/.curlrc
    RUN curl -fsSL https://example.com/a -o /a
  `,
  'an address that is not known': dockerfile`
    FROM debian:13-slim
    ARG URL
    RUN curl -fsSL $URL -o /a
  `,
});

describe('trying again is safe', () => {
  const safety = (command: string) =>
    check(`FROM debian:13\nRUN ${command}\n`, { rules: [curlRetry], preset: 'strict' }).findings[0]
      ?.fix?.safety;

  it('but not where an error page has gone into a pipe by then', () => {
    expect(safety('curl -fsSL https://example.com/a | tar xz')).toBe('safe');
    expect(safety('curl -sSL https://example.com/a -o /a')).toBe('safe');
    expect(safety('curl -sSL https://example.com/a | bash')).toBe('suggestion');
  });
});
