import { yumNoGpgCheck } from '../../../src/checker/rules/linting/yum-no-gpg-check.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(yumNoGpgCheck, {
  'the flag is given': dockerfile`
    FROM rockylinux:9
    RUN dnf install -y ⟦--nogpgcheck⟧ tool
  `,
  'another spelling or place': dockerfile`
    FROM rockylinux:9
    RUN yum ⟦--nogpgcheck⟧ -y install tool
  `,
  'every stage is looked at': dockerfile`
    FROM rockylinux:9 AS build
    RUN dnf install -y ⟦--nogpgcheck⟧ tool
    FROM rockylinux:9
  `,
  'in the script of a heredoc': dockerfile`
    FROM rockylinux:9
    RUN <<EOF
    set -e
    dnf install -y ⟦--nogpgcheck⟧ tool
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from rockylinux:9
    onbuild run sudo dnf install -y ⟦--nogpgcheck⟧ tool
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM rockylinux:9\r\nRUN true && `\r\n  dnf install -y ⟦--nogpgcheck⟧ tool\r\n',
  'without the flag': dockerfile`
    FROM rockylinux:9
    RUN dnf install -y tool
  `,
  'another program with such a flag': dockerfile`
    FROM rockylinux:9
    RUN ./tool install -y --nogpgcheck tool
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM rockylinux:9
    COPY <<EOF /notes
    dnf install -y --nogpgcheck tool
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM rockylinux:9
    # dnf install -y --nogpgcheck tool
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM rockylinux:9
    RUN echo "dnf install -y --nogpgcheck tool"
  `,
  'a variable that is not known': dockerfile`
    FROM rockylinux:9
    ARG OPTIONS
    RUN dnf $OPTIONS x
  `,
});
