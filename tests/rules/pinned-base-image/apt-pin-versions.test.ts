import { aptPinVersions } from '../../../src/checker/rules/pinned-base-image/apt-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptPinVersions, {
  'a name without a version is whatever there is that day': dockerfile`
    FROM debian:13
    RUN apt-get install -y ⟦curl⟧
  `,
  'one finding for each command, on the first such package': dockerfile`
    FROM debian:13 AS build
    RUN apt-get install -y git=1:2.47* ⟦curl⟧ git && apt-get install -y ⟦jq⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM debian:13
    RUN <<EOF
    apt-get install -y ⟦curl⟧
    EOF
  `,
  'a version is a version': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl=8.14.1-2 git=1:2.47* python3=3.*
  `,
  'a version may be in a variable': dockerfile`
    FROM debian:13
    ARG V
    RUN apt-get install -y curl=\$V
  `,
  'packages in a variable are known where it is': dockerfile`
    FROM debian:13
    RUN deps="a b=1" && apt-get install -y ⟦$deps⟧
  `,
  'packages in a variable are unknown where it is': dockerfile`
    FROM debian:13
    ARG DEPS
    RUN deps="$(cat list)" && apt-get install -y $deps $DEPS
  `,
  'a script in exec form is a script': dockerfile`
    FROM debian:13
    RUN ["/bin/bash", "-c", "apt-get update && apt-get install -y ⟦curl⟧"]
  `,
  'a file is its own version': dockerfile`
    FROM debian:13
    RUN apt-get install -y ./app_1.0.deb
  `,
  'the words are elsewhere': dockerfile`
    FROM debian:13
    RUN echo apt-get install -y curl
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM debian:13
    COPY <<EOF /install.sh
    apt-get install -y curl
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun apt-get install -y \\\r\n  ⟦curl⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN apt-get install -y `\n  curl=8.14.1-2 git=1:2.47* python3=3.*\n',
  'a flag takes the release, and a suite may stand behind the name': dockerfile`
    FROM debian:13
    RUN apt-get install -y -t trixie-backports curl/trixie git=1:2.47*
  `,
  'apt is apt-get for people': dockerfile`
    FROM debian:13
    RUN apt install -y ⟦curl⟧
  `,
});
