import { yumAssumeYes } from '../../../src/checker/rules/layer-sanity/yum-assume-yes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(yumAssumeYes, {
  'a question nobody answers': dockerfile`
    FROM oraclelinux:9
    RUN ⟦yum install⟧ curl
  `,
  'one level of quiet answers nothing': dockerfile`
    FROM oraclelinux:9
    RUN ⟦yum -q install⟧ curl
  `,
  'an upgrade is the business of upgrade-assume-yes': dockerfile`
    FROM oraclelinux:9
    RUN yum update
  `,
  'every stage, and triggers': dockerfile`
    FROM oraclelinux:9 AS build
    RUN ⟦yum install⟧ gcc
    FROM oraclelinux:9
    ONBUILD RUN ⟦yum install⟧ curl
  `,
  'a heredoc and a wrapper': dockerfile`
    FROM oraclelinux:9
    RUN <<EOF
    set -e
    sudo ⟦yum install⟧ curl
    EOF
  `,
  'packages in a variable are packages': dockerfile`
    FROM oraclelinux:9
    RUN ⟦yum install⟧ $packages
  `,
  'lower-case keywords and CRLF change nothing':
    'from oraclelinux:9\r\nrun ⟦yum install⟧ \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM oraclelinux:9\nRUN ⟦yum install⟧ `\n  curl\n',
  'answered in advance': dockerfile`
    FROM oraclelinux:9
    RUN yum -y install curl
  `,
  'answered in another way': dockerfile`
    FROM oraclelinux:9
    RUN yum --assumeyes install curl
  `,
  'something answers through a pipe': dockerfile`
    FROM oraclelinux:9
    RUN yes | yum install curl
  `,
  'flags may come from a variable': dockerfile`
    FROM oraclelinux:9
    ARG INSTALL_OPTS
    RUN yum install $INSTALL_OPTS curl
  `,
  'nothing is changed': dockerfile`
    FROM oraclelinux:9
    RUN yum install --assumeno curl
  `,
  'another manager is the business of another rule': dockerfile`
    FROM oraclelinux:9
    RUN apt-get install curl
  `,
  'words that are not run': dockerfile`
    FROM oraclelinux:9
    RUN echo "yum install curl"
    LABEL usage="yum install curl"
    COPY <<EOF /help.txt
    yum install curl
    EOF
  `,
  'a setting in the image answers': dockerfile`
    FROM oraclelinux:9
    RUN echo assumeyes=1 >> /etc/yum.conf
    RUN yum install curl
  `,
});
