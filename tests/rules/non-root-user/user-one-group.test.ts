import { userOneGroup } from '../../../src/checker/rules/non-root-user/user-one-group.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(userOneGroup, {
  'more than a group': dockerfile`
    FROM debian:13
    USER ⟦10001:10001:audio⟧
  `,
  'in every stage, quoted, by a variable, in a trigger': dockerfile`
    FROM debian:13 AS a
    USER ⟦"app:app:x"⟧
    FROM debian:13
    ARG GROUPS=a:b
    USER ⟦app:\${GROUPS}⟧
    ONBUILD USER ⟦a:b:c⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nuser ⟦a:b:c⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nUSER `\n  ⟦a:b:c⟧\n',
  'a user, a user and a group, what is not known': dockerfile`
    FROM debian:13
    ARG WHO
    USER app
    USER app:app
    USER $WHO:app
  `,
  'a heredoc that is copied names nobody': dockerfile`
    FROM debian:13
    COPY <<EOF /x
    USER a:b:c
    EOF
  `,
});
