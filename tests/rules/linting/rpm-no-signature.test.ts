import { rpmNoSignature } from '../../../src/checker/rules/linting/rpm-no-signature.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(rpmNoSignature, {
  'the flag is given': dockerfile`
    FROM rockylinux:9
    RUN rpm -i ⟦--nosignature⟧ https://example.com/tool.rpm
  `,
  'another spelling or place': dockerfile`
    FROM rockylinux:9
    RUN rpm ⟦--nodigest⟧ -Uvh /tmp/tool.rpm
  `,
  'every stage is looked at': dockerfile`
    FROM rockylinux:9 AS build
    RUN rpm -i ⟦--nosignature⟧ https://example.com/tool.rpm
    FROM rockylinux:9
  `,
  'in the script of a heredoc': dockerfile`
    FROM rockylinux:9
    RUN <<EOF
    set -e
    rpm -i ⟦--nosignature⟧ https://example.com/tool.rpm
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from rockylinux:9
    onbuild run sudo rpm -i ⟦--nosignature⟧ https://example.com/tool.rpm
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM rockylinux:9\r\nRUN true && `\r\n  rpm -i ⟦--nosignature⟧ https://example.com/tool.rpm\r\n',
  'without the flag': dockerfile`
    FROM rockylinux:9
    RUN rpm -i /tmp/tool.rpm
  `,
  'another program with such a flag': dockerfile`
    FROM rockylinux:9
    RUN ./tool -i --nosignature https://example.com/tool.rpm
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM rockylinux:9
    COPY <<EOF /notes
    rpm -i --nosignature https://example.com/tool.rpm
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM rockylinux:9
    # rpm -i --nosignature https://example.com/tool.rpm
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM rockylinux:9
    RUN echo "rpm -i --nosignature https://example.com/tool.rpm"
  `,
  'a variable that is not known': dockerfile`
    FROM rockylinux:9
    ARG OPTIONS
    RUN rpm $OPTIONS x
  `,
  'what asks, verifies or erases installs nothing': dockerfile`
    FROM rockylinux:9
    RUN rpm -qp --nosignature a.rpm
    RUN rpm -qi --nodigest bash
    RUN rpm -V --nofiledigest bash
    RUN rpm -e --noverify x
  `,
});
