import { yumPinVersions } from '../../../src/checker/rules/pinned-base-image/yum-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(yumPinVersions, {
  'a name without a version is whatever there is that day': dockerfile`
    FROM amazonlinux:2023
    RUN yum install -y ⟦curl⟧
  `,
  'one finding for each command, on the first such package': dockerfile`
    FROM amazonlinux:2023 AS build
    RUN yum install -y git-2.50.1 ⟦curl⟧ git && yum install -y ⟦jq⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM amazonlinux:2023
    RUN <<EOF
    yum install -y ⟦curl⟧
    EOF
  `,
  'a version is a version': dockerfile`
    FROM amazonlinux:2023
    RUN yum install -y curl-8.11.1 git-core-2.50.1 gcc-c++-11.5.0 openssl-1:3.2.2
  `,
  'a version may be in a variable': dockerfile`
    FROM amazonlinux:2023
    ARG V
    RUN yum install -y curl-\$V
  `,
  'packages in a variable are unknown where it is': dockerfile`
    FROM amazonlinux:2023
    RUN deps="$(cat list)" && yum install -y $deps
  `,
  'a file is its own version': dockerfile`
    FROM amazonlinux:2023
    RUN yum install -y https://mirror.example/app.rpm
  `,
  'the words are elsewhere': dockerfile`
    FROM amazonlinux:2023
    RUN echo yum install -y curl
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM amazonlinux:2023
    COPY <<EOF /install.sh
    yum install -y curl
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from amazonlinux:2023\r\nrun yum install -y \\\r\n  ⟦curl⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM amazonlinux:2023\nRUN yum install -y `\n  curl-8.11.1 git-core-2.50.1 gcc-c++-11.5.0 openssl-1:3.2.2\n',
  'a number in the name is no version': dockerfile`
    FROM amazonlinux:2023
    RUN yum install -y ⟦java-21-amazon-corretto⟧
  `,
  'a stream is the version of a module': dockerfile`
    FROM amazonlinux:2023
    RUN yum module install -y nodejs:22 && yum groupinstall -y "Development Tools"
  `,
  'a variable of another stage is empty here': dockerfile`
    FROM amazonlinux:2023 AS build
    ENV V=1.0
    FROM amazonlinux:2023
    RUN yum install -y ⟦curl-\${V}⟧
  `,
});
