import { execWithoutShellNeed } from '../../../src/checker/rules/entrypoint-and-cmd/exec-without-shell-need.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(execWithoutShellNeed, {
  'nothing for a shell to do': dockerfile`
    FROM debian:13
    ENTRYPOINT ⟦exec top -b⟧
  `,
  'in CMD, in every stage': dockerfile`
    FROM debian:13 AS a
    CMD ⟦exec nginx -g 'daemon off;'⟧
    FROM a
    CMD ⟦exec nginx⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\ncmd ⟦exec top \\\r\n  -b⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nCMD ⟦exec top `\n  -b⟧\n',
  'a variable, a list, a redirection': dockerfile`
    FROM debian:13 AS a
    CMD exec java $JAVA_OPTS -jar a.jar
    FROM debian:13 AS b
    CMD cd /srv && exec top
    FROM debian:13
    CMD exec top > /log
  `,
  'a chosen shell is meant': dockerfile`
    FROM debian:13
    SHELL ["/bin/bash", "-c"]
    CMD exec top -b
  `,
  'exec form, and shell form without exec': dockerfile`
    FROM debian:13 AS a
    CMD ["exec", "top"]
    FROM debian:13
    CMD top -b
  `,
});
