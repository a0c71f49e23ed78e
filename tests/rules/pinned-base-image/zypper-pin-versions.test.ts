import { zypperPinVersions } from '../../../src/checker/rules/pinned-base-image/zypper-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(zypperPinVersions, {
  'a name without a version is whatever there is that day': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y ⟦curl⟧
  `,
  'one finding for each command, on the first such package': dockerfile`
    FROM opensuse/leap:15.6 AS build
    RUN zypper install -y git=2.43.0 ⟦curl⟧ git && zypper install -y ⟦jq⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM opensuse/leap:15.6
    RUN <<EOF
    zypper install -y ⟦curl⟧
    EOF
  `,
  'a version is a version': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y curl=8.6.0 "git>=2.43"
  `,
  'a version behind a dash, which zypper looks for as well': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y curl-8.6.0 libzypp-devel-17.31.8-1.1
  `,
  'a number in the name is no version': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y ⟦java-21-openjdk⟧
    RUN zypper install -y ⟦gtk-4⟧
  `,
  'a version may be in a variable': dockerfile`
    FROM opensuse/leap:15.6
    ARG V
    RUN zypper install -y curl=\$V
  `,
  'packages in a variable are unknown where it is': dockerfile`
    FROM opensuse/leap:15.6
    RUN deps="$(cat list)" && zypper install -y $deps
  `,
  'a file is its own version': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y ./app-1.0.rpm
  `,
  'the words are elsewhere': dockerfile`
    FROM opensuse/leap:15.6
    RUN echo zypper install -y curl
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM opensuse/leap:15.6
    COPY <<EOF /install.sh
    zypper install -y curl
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from opensuse/leap:15.6\r\nrun zypper install -y \\\r\n  ⟦curl⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM opensuse/leap:15.6\nRUN zypper install -y `\n  curl=8.6.0 "git>=2.43"\n',
});
