import { expect, it } from 'vitest';
import { applyFixes, check } from '../../../src/checker/index.ts';
import { chainWithAnd } from '../../../src/checker/rules/linting/chain-with-and.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(chainWithAnd, {
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN mkdir /opt/shop⟦;⟧ chmod 755 /opt/shop
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN mkdir /opt/shop⟦;⟧ chmod 755 /opt/shop
    FROM debian:13-slim
    RUN mkdir /opt/shop⟦;⟧ chmod 755 /opt/shop
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  mkdir /opt/shop⟦;⟧ chmod 755 /opt/shop\r\n',
  'a script that stops by itself': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    mkdir /opt/shop; chmod 755 /opt/shop
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN mkdir /opt/shop && chmod 755 /opt/shop
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    mkdir /opt/shop; chmod 755 /opt/shop
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # mkdir /opt/shop; chmod 755 /opt/shop
    RUN true
  `,
  'set -e stops at the first failure': dockerfile`
    FROM debian:13-slim
    RUN set -eux; mkdir /a; chmod 755 /a
  `,
  'a SHELL that stops': dockerfile`
    FROM debian:13-slim
    SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
    RUN mkdir /a; chmod 755 /a
  `,
  'the semicolons of a loop': dockerfile`
    FROM debian:13-slim
    RUN for name in a b; do mkdir /$name; done
  `,
  'in quotes it is text': dockerfile`
    FROM debian:13-slim
    RUN echo "a; b"
  `,
  'exec form has no shell': dockerfile`
    FROM debian:13-slim
    RUN ["a", ";", "b"]
  `,
  'but it may start one': dockerfile`
    FROM debian:13-slim
    RUN ["sh", "-c", "a⟦;⟧ b"]
    RUN ["bash", "-ec", "a; b"]
  `,
  '|| true says that it may fail': dockerfile`
    FROM debian:13-slim
    RUN mkdir /a || true; chmod 755 /a
  `,
  'an end in true or exit 0 pardons all': dockerfile`
    FROM debian:13-slim
    RUN warm-up; true
    RUN warm-up; exit 0
    RUN warm-up⟦;⟧ next; true
  `,
  'exit says itself how it ended': dockerfile`
    FROM debian:13
    RUN test -s /key || exit 1; gpg --import /key
  `,
  'a file of variables that is not there ends sh': dockerfile`
    FROM debian:13-slim
    RUN . /opt/env.sh; make
  `,
});

it('leaves no ; behind the command that may fail', () => {
  const mended = (command: string) => {
    const text = `FROM debian:13\nRUN ${command}`;
    const [finding] = check(text, { rules: [chainWithAnd] }).findings;
    return finding?.fix && applyFixes(text, [finding.fix]).slice('FROM debian:13\nRUN '.length);
  };
  expect(mended('apt-get install -y curl; echo x > /y; make')).toBe(
    'apt-get install -y curl && echo x > /y && make',
  );
  expect(mended('echo x > /y; mkdir /a; cd /a')).toBe('echo x > /y; mkdir /a && cd /a');
  expect(mended('warm-up; next; true')).toBeUndefined();
});
