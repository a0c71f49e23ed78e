import { noAptDistUpgrade } from '../../../src/checker/rules/pinned-base-image/no-apt-dist-upgrade.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noAptDistUpgrade, {
  'dist-upgrade may remove packages': dockerfile`
    FROM debian:13
    RUN apt-get update && ⟦apt-get dist-upgrade⟧ -y
  `,
  'apt calls it full-upgrade': dockerfile`
    FROM debian:13 AS build
    RUN ⟦apt full-upgrade⟧ -y
  `,
  'upgrade is the business of no-apt-upgrade': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get upgrade -y
  `,
  'an update refreshes the lists only': dockerfile`
    FROM debian:13
    RUN apt-get update
  `,
  'the words are elsewhere': dockerfile`
    FROM debian:13
    RUN echo "apt-get dist-upgrade" > /etc/motd
  `,
  'what a variable holds is unknown': dockerfile`
    FROM debian:13
    ARG ACTION
    RUN apt-get $ACTION
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM debian:13
    COPY <<EOF /upgrade.sh
    apt-get dist-upgrade -y
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦apt-get dist-upgrade⟧ -y\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN apt-get `\n  update\n',
});
