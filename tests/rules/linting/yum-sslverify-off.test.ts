import { yumSslverifyOff } from '../../../src/checker/rules/linting/yum-sslverify-off.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(yumSslverifyOff, {
  'the flag is given': dockerfile`
    FROM rockylinux:9
    RUN dnf install -y ⟦--setopt=sslverify=false⟧ tool
  `,
  'another spelling or place': dockerfile`
    FROM rockylinux:9
    RUN yum -y ⟦--setopt=base.sslverify=0⟧ install tool
  `,
  'every stage is looked at': dockerfile`
    FROM rockylinux:9 AS build
    RUN dnf install -y ⟦--setopt=sslverify=false⟧ tool
    FROM rockylinux:9
  `,
  'in the script of a heredoc': dockerfile`
    FROM rockylinux:9
    RUN <<EOF
    set -e
    dnf install -y ⟦--setopt=sslverify=false⟧ tool
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from rockylinux:9
    onbuild run sudo dnf install -y ⟦--setopt=sslverify=false⟧ tool
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM rockylinux:9\r\nRUN true && `\r\n  dnf install -y ⟦--setopt=sslverify=false⟧ tool\r\n',
  'without the flag': dockerfile`
    FROM rockylinux:9
    RUN dnf install -y --setopt=sslverify=true tool
  `,
  'another program with such a flag': dockerfile`
    FROM rockylinux:9
    RUN ./tool install -y --setopt=sslverify=false tool
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM rockylinux:9
    COPY <<EOF /notes
    dnf install -y --setopt=sslverify=false tool
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM rockylinux:9
    # dnf install -y --setopt=sslverify=false tool
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM rockylinux:9
    RUN echo "dnf install -y --setopt=sslverify=false tool"
  `,
  'a variable that is not known': dockerfile`
    FROM rockylinux:9
    ARG OPTIONS
    RUN dnf $OPTIONS x
  `,
  'another setting': dockerfile`
    FROM rockylinux:9
    RUN dnf install -y --setopt=install_weak_deps=false sslverify
  `,
});
