import { expect, it } from 'vitest';
import { applyFixes, check } from '../../../src/checker/index.ts';
import { noSwallowedInstruction } from '../../../src/checker/rules/linting/no-swallowed-instruction.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noSwallowedInstruction, {
  'a path that ends in the escape character': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    WORKDIR C:\src\
    ⟦COPY⟧ a.sln C:\src\

    RUN msbuild
  `,
  'a comment and an empty line in between': dockerfile`
    FROM debian:13
    COPY a /b \
    # The program

    ⟦ENTRYPOINT⟧ ["/b"]
  `,
  'a RUN of Windows': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN mkdir C:\out\
    ⟦COPY⟧ a.txt C:\out\a.txt
  `,
  'under ONBUILD, with CRLF and another escape character':
    '# escape=`\r\nFROM debian:13\r\nONBUILD COPY a /b `\r\n⟦USER⟧ 1000\r\n',
  'another escape character leaves paths alone':
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nCOPY a C:\\src\\\nCOPY b C:\\src\\\n',
  'an instruction in several lines': dockerfile`
    FROM debian:13
    COPY a \
      b \
      /c/
    EXPOSE 80 \
      443
    USER 1000
  `,
  'a Unix shell, which has a rule of its own': dockerfile`
    FROM debian:13
    RUN mkdir /a \
    COPY b /a/
  `,
  'a text in quotes, and lower case': dockerfile`
    FROM debian:13
    LABEL note="first \
    RUN nothing"
    COPY a \
      user /b/
  `,
  'a file of that name': dockerfile`
    FROM debian:13
    COPY LICENSE \
      ADD
  `,
});

it('ends one line after another', () => {
  let text = 'FROM debian:13\nCOPY a C:\\b\\\nCOPY c C:\\d\\\nCOPY e /f \\\nUSER 1000\n';
  for (let round = 0; round < 4; round++)
    text = applyFixes(
      text,
      check(text, { rules: [noSwallowedInstruction] }).findings.flatMap(({ fix }) => fix ?? []),
    );
  expect(text).toBe('FROM debian:13\nCOPY a C:\\b/\nCOPY c C:\\d/\nCOPY e /f\nUSER 1000\n');
});
