import { noZypperUpdate } from '../../../src/checker/rules/pinned-base-image/no-zypper-update.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noZypperUpdate, {
  'an upgrade brings what the repository has that day': dockerfile`
    FROM opensuse/leap:15.6
    RUN ⟦zypper -y update⟧ && zypper install -y curl
  `,
  'it has other names': dockerfile`
    FROM opensuse/leap:15.6 AS build
    RUN ⟦zypper dup⟧ -y
  `,
  'packages may be updated by name': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper update -y openssl
  `,
  'an install is no upgrade': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y update-tools && zypper clean all
  `,
  'the words are elsewhere': dockerfile`
    FROM opensuse/leap:15.6
    RUN echo zypper update
  `,
  'what a variable holds is unknown': dockerfile`
    FROM opensuse/leap:15.6
    ARG ACTION
    RUN zypper -y $ACTION
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM opensuse/leap:15.6
    COPY <<EOF /update.sh
    zypper update -y
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from opensuse/leap:15.6\r\nrun ⟦zypper update⟧ -y\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM opensuse/leap:15.6\nRUN zypper `\n  install -y curl\n',
});
