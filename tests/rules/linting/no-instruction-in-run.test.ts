import { expect, it } from 'vitest';
import { applyFixes, check } from '../../../src/checker/index.ts';
import { noInstructionInRun } from '../../../src/checker/rules/linting/no-instruction-in-run.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noInstructionInRun, {
  'a backslash left at the end': dockerfile`
    FROM alpine:3.22
    RUN rm /etc/motd \
    ⟦COPY⟧ motd /etc/motd
  `,
  'in the middle of a chain': dockerfile`
    FROM alpine:3.22
    RUN apk add curl && \
        rm -rf /tmp/a \
        ⟦RUN⟧ true
  `,
  'RUN in RUN': dockerfile`
    FROM alpine:3.22
    RUN true && ⟦RUN⟧ apk add curl
  `,
  'another instruction as a program': dockerfile`
    FROM alpine:3.22
    RUN true; ⟦COPY⟧ a b
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun rm /x \\\r\n⟦ENV⟧ A=1\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nRUN rm /x `\n⟦USER⟧ app\n',
  'an instruction of its own': dockerfile`
    FROM alpine:3.22
    RUN rm /etc/motd
    COPY motd /etc/motd
  `,
  'words in the middle of a line': dockerfile`
    FROM alpine:3.22
    RUN echo FROM here TO there
    RUN psql -c "CREATE USER app"
  `,
  'inside quotes that go over lines': dockerfile`
    FROM alpine:3.22
    RUN psql -c 'CREATE \
    USER app'
  `,
  'lower-case programs': dockerfile`
    FROM alpine:3.22
    RUN true && \
        env | sort && \
        add x && label y
  `,
  'other words in capitals': dockerfile`
    FROM alpine:3.22
    RUN cmake \
        -D \
        BUILD=1 \
        SELECT x
  `,
  'inside a heredoc': dockerfile`
    FROM alpine:3.22
    RUN psql <<EOF
    COPY a FROM 'b'
    USER x
    EOF
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG RUN
    RUN echo \
      $RUN x
  `,
  'as the last word': dockerfile`
    FROM alpine:3.22
    RUN echo \
      RUN
  `,
});

it('ends the RUN in the line that goes on, whatever comments stand below it', () => {
  const text = 'FROM alpine:3.22\nRUN rm /x   \\  \n# it is `x`\nUSER app\n';
  const [finding] = check(text, { rules: [noInstructionInRun] }).findings;
  expect(finding?.fix && applyFixes(text, [finding.fix])).toBe(
    'FROM alpine:3.22\nRUN rm /x\n# it is `x`\nUSER app\n',
  );
});
