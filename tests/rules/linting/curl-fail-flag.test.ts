import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { curlFailFlag } from '../../../src/checker/rules/linting/curl-fail-flag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(curlFailFlag, {
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN ⟦curl⟧ -sSL https://example.com/a -o /a
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN ⟦curl⟧ -sSL https://example.com/a -o /a
    FROM debian:13-slim
    RUN ⟦curl⟧ -sSL https://example.com/a -o /a
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  ⟦curl⟧ -sSL https://example.com/a -o /a\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    ⟦curl⟧ -sSL https://example.com/a -o /a
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/a -o /a
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    curl -sSL https://example.com/a -o /a
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # curl -sSL https://example.com/a -o /a
    RUN true
  `,
  'the long spellings fail as well': dockerfile`
    FROM debian:13-slim
    RUN curl --fail https://example.com/a -o /a && curl --fail-with-body https://example.com/b -o /b
  `,
  'in a branch, or the body of a loop': dockerfile`
    FROM debian:13-slim
    RUN if [ -n "$TARGET" ]; then ⟦curl⟧ -o /x https://example.com/x; elif true; then ⟦curl⟧ -o /y https://example.com/y; fi
    RUN for one in a b; do ⟦curl⟧ -O https://example.com/$one; done
  `,
  'a loop may look at the answer': dockerfile`
    FROM debian:13-slim
    RUN until curl -s http://localhost:80/; do sleep 1; done
  `,
  'asking for the version fetches nothing': dockerfile`
    FROM debian:13-slim
    RUN curl --version
  `,
  'a configuration may say it for all': dockerfile`
    FROM debian:13
    COPY curlrc /root/.curlrc
    RUN curl -o /a https://example.com/a
  `,
  'a full image of Windows, whose shell is cmd': dockerfile`
    FROM mcr.microsoft.com/windows:ltsc2019
    RUN curl -o C:/tool.zip https://example.com/tool.zip
  `,
});

it('says where an error page goes', () => {
  const message = (script: string) =>
    check(`FROM debian:13\nRUN ${script}\n`, { rules: [curlFailFlag] }).findings[0]?.message;
  expect(message('curl -o a https://example.com/a')).toMatch(/is kept in place of the file\.$/);
  expect(message('curl https://example.com/a | sh')).toMatch(/goes on into the pipe\.$/);
  expect(message('V=$(curl https://example.com/a) && echo $V')).toMatch(
    /is taken for the answer\.$/,
  );
  expect(message('V=$(curl https://example.com/a | cut -c2-) && echo $V')).toMatch(
    /into the pipe\.$/,
  );
});
