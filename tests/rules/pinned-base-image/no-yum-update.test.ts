import { noYumUpdate } from '../../../src/checker/rules/pinned-base-image/no-yum-update.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noYumUpdate, {
  'an upgrade brings what the repository has that day': dockerfile`
    FROM amazonlinux:2023
    RUN ⟦yum -y update⟧ && yum install -y curl
  `,
  'it has other names': dockerfile`
    FROM amazonlinux:2023 AS build
    RUN ⟦yum update⟧ -y
  `,
  'packages may be updated by name': dockerfile`
    FROM amazonlinux:2023
    RUN yum update -y openssl
  `,
  'an install is no upgrade': dockerfile`
    FROM amazonlinux:2023
    RUN yum install -y update-tools && yum clean all
  `,
  'the words are elsewhere': dockerfile`
    FROM amazonlinux:2023
    RUN echo yum update
  `,
  'what a variable holds is unknown': dockerfile`
    FROM amazonlinux:2023
    ARG ACTION
    RUN yum -y $ACTION
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM amazonlinux:2023
    COPY <<EOF /update.sh
    yum update -y
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from amazonlinux:2023\r\nrun ⟦yum update⟧ -y\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM amazonlinux:2023\nRUN yum `\n  install -y curl\n',
});
