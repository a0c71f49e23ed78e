import { gpgDeadKeyserver } from '../../../src/checker/rules/linting/gpg-dead-keyserver.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gpgDeadKeyserver, {
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN gpg --batch --keyserver ⟦ha.pool.sks-keyservers.net⟧ --recv-keys B42F6819
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN gpg --batch --keyserver ⟦ha.pool.sks-keyservers.net⟧ --recv-keys B42F6819
    FROM debian:13-slim
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  gpg --batch --keyserver ⟦ha.pool.sks-keyservers.net⟧ --recv-keys B42F6819\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    gpg --batch --keyserver ⟦ha.pool.sks-keyservers.net⟧ --recv-keys B42F6819
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN gpg --batch --keyserver keyserver.ubuntu.com --recv-keys B42F6819
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    gpg --batch --keyserver ha.pool.sks-keyservers.net --recv-keys B42F6819
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # gpg --batch --keyserver ha.pool.sks-keyservers.net --recv-keys B42F6819
    RUN true
  `,
  'another name of the pool': dockerfile`
    FROM debian:13-slim
    RUN apt-key adv --keyserver hkp://⟦pool.sks-keyservers.net⟧:80 --recv-keys B42F6819
  `,
  'in exec form': dockerfile`
    FROM debian:13-slim
    RUN ["gpg", "--keyserver", "⟦pool.sks-keyservers.net⟧", "--recv-keys", "B42F6819"]
  `,
  'one of several that is asked in turn': dockerfile`
    FROM debian:13-slim
    RUN gpg --keyserver pool.sks-keyservers.net --recv-keys B42F6819 || gpg --keyserver keyserver.ubuntu.com --recv-keys B42F6819
  `,
  'another server': dockerfile`
    FROM debian:13-slim
    RUN gpg --batch --keyserver keys.openpgp.org --recv-keys B42F6819
  `,
});
