import { expect, it } from 'vitest';
import { exposeDuplicatePort } from '../../../src/checker/rules/port-exposure/expose-duplicate-port.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(exposeDuplicatePort, {
  'twice in one line': dockerfile`
    FROM alpine:3.22
    EXPOSE 80 443 ⟦80⟧
  `,
  'tcp is what is meant without a protocol': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
    EXPOSE ⟦80/tcp⟧
  `,
  'a variable that is known': dockerfile`
    FROM alpine:3.22
    ENV PORT=80
    EXPOSE $PORT ⟦80⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nexpose 80\r\nexpose ⟦80⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nEXPOSE 80 `\n  ⟦80⟧\n',
  'over UDP it is another': dockerfile`
    FROM alpine:3.22
    EXPOSE 53 53/udp
  `,
  'another stage': dockerfile`
    FROM alpine:3.22 AS one
    EXPOSE 80
    FROM alpine:3.22
    EXPOSE 80
  `,
  'a variable that is not': dockerfile`
    FROM alpine:3.22
    ARG A
    ARG B
    EXPOSE $A $B
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
    COPY <<EOF /Dockerfile
    EXPOSE 80
    EOF
  `,
});

it('takes the default of a build argument for no constant', () => {
  const safety = (lines: string) => safetyOf(exposeDuplicatePort, `FROM debian:13\n${lines}\n`);
  expect(safety('ARG V=13\nEXPOSE ${V} 13')).toBeUndefined();
  expect(safety('ARG V=13\nENV W=$V\nEXPOSE 13 $W')).toBeUndefined();
  expect(safety('ARG V=13\nEXPOSE ${V} 80 ${V}')).toBe('safe');
  expect(safety('ENV V=13\nEXPOSE ${V} 13')).toBe('safe');
});
