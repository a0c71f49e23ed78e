import { noAptUpgrade } from '../../../src/checker/rules/pinned-base-image/no-apt-upgrade.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noAptUpgrade, {
  'named packages do not keep it from upgrading the others': dockerfile`
    FROM debian:13
    RUN apt-get update && ⟦apt-get upgrade⟧ -y curl
  `,
  'an upgrade brings what the archive has that day': dockerfile`
    FROM debian:13
    RUN apt-get update && ⟦apt-get -qq upgrade⟧ -y
  `,
  'every stage is looked at, apt and aptitude as well': dockerfile`
    FROM debian:13 AS build
    RUN ⟦apt upgrade⟧ -y
    FROM debian:13
    RUN ⟦aptitude safe-upgrade⟧ -y
  `,
  'a heredoc is a script': dockerfile`
    FROM debian:13
    RUN <<EOF
    apt-get update
    ⟦apt-get upgrade⟧ -y
    EOF
  `,
  'exec form runs it as well': dockerfile`
    FROM debian:13
    RUN [⟦"apt-get", "upgrade"⟧, "-y"]
  `,
  'dist-upgrade is the business of no-apt-dist-upgrade': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get dist-upgrade -y
  `,
  'an update refreshes the lists only': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl
  `,
  'a package may be upgraded by name': dockerfile`
    FROM debian:13
    RUN apt-get install -y --only-upgrade openssl
  `,
  'upgrade is a word elsewhere': dockerfile`
    FROM python:3.13
    RUN pip install --upgrade pip && echo "apt-get upgrade"
    COPY upgrade.sh /apt-get/upgrade
  `,
  'what a variable holds is unknown': dockerfile`
    FROM debian:13
    ARG ACTION
    RUN apt-get $ACTION -y
  `,
  'a comment is not run': dockerfile`
    FROM debian:13
    # RUN apt-get upgrade
    RUN true
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun apt-get update && \\\r\n  ⟦apt-get upgrade⟧ -y\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN apt-get update && `\n  ⟦apt-get upgrade⟧ -y\n',
});
