import { userToolNotInBase } from '../../../src/checker/rules/non-root-user/user-tool-not-in-base.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(userToolNotInBase, {
  'Alpine has no tools of shadow': dockerfile`
    FROM alpine:3.22
    RUN ⟦groupadd⟧ -g 1000 app && ⟦useradd⟧ -g app app
    FROM node:24-alpine
    RUN ⟦usermod⟧ -u 1001 node
  `,
  'BusyBox knows no flags of Debian': dockerfile`
    FROM alpine:3.22
    RUN adduser ⟦--disabled-login⟧ --gecos '' app
    RUN adduser --system ⟦--group⟧ app
  `,
  'Debian knows no flags of BusyBox': dockerfile`
    FROM debian:12-slim
    RUN addgroup ⟦-S⟧ app
    RUN adduser ⟦-DH⟧ -u 1000 app
    FROM python:3.13-slim
    RUN adduser ⟦-D⟧ app
  `,
  'Fedora has useradd under both names': dockerfile`
    FROM fedora:43
    RUN ⟦addgroup⟧ app; adduser ⟦--gecos=""⟧ app
  `,
  'a stage that continues one, CRLF and a backtick escape':
    '# escape=`\r\nfrom alpine:3.22 as base\r\nfrom base\r\nrun true && `\r\n  ⟦useradd⟧ app\r\n',
  'in a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    set -e
    ⟦useradd⟧ app
    EOF
  `,
  'each has its own': dockerfile`
    FROM alpine:3.22
    RUN addgroup -S -g 1000 app && adduser -S -D -H -G app -u 1000 app
    RUN addgroup --system --gid 1001 web && adduser --system --uid 1001 --ingroup web --no-create web
    FROM debian:12-slim
    RUN addgroup --system app && adduser --system --ingroup app --disabled-password --gecos "" app
    RUN useradd -r -u 1000 -s /usr/sbin/nologin -G sudo web
    FROM fedora:43
    RUN groupadd app && adduser -r -g app app
  `,
  'shadow is installed': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache shadow
    RUN useradd app
    FROM alpine:3.22
    RUN apk add --no-cache shadow && useradd app
  `,
  'what is installed is not known': dockerfile`
    FROM alpine:3.22
    ARG PACKAGES
    RUN apk add --no-cache $PACKAGES && useradd app
  `,
  'another image may have anything': dockerfile`
    FROM example.com/alpine:3.22
    RUN useradd app
    FROM linuxserver/alpine
    RUN useradd app
  `,
  'the script looks first': dockerfile`
    FROM alpine:3.22
    RUN if [ -x /usr/sbin/useradd ]; then useradd app; else adduser -D app; fi
    RUN useradd app || adduser -D app
    RUN (useradd app) || adduser -D app
    RUN useradd app && usermod -aG web app || adduser -D app
    RUN command -v useradd && useradd app
  `,
  'what a variable holds': dockerfile`
    FROM debian:12-slim
    RUN adduser $FLAGS app
  `,
  'a heredoc that only writes a file': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /notes
    RUN useradd app
    EOF
  `,
  'a way out that stands too far behind to be looked for': `FROM alpine:3.22\nRUN ⟦useradd⟧ app && echo ${'x'.repeat(4000)} || true\n`,
  'what later releases of Debian and Ubuntu lack': dockerfile`
    FROM debian:13-slim
    RUN ⟦addgroup⟧ --system app && ⟦adduser⟧ --system --ingroup app app
    FROM ubuntu:24.04
    RUN ⟦adduser⟧ --disabled-password app
    FROM python:3.13-slim-trixie
    RUN ⟦adduser⟧ --system app
  `,
  'something that was installed may have brought it': dockerfile`
    FROM debian:13-slim
    RUN apt-get update && apt-get install -y adduser && adduser --system app
    FROM ubuntu:24.04
    RUN apt-get update && apt-get install -y openssh-server
    RUN adduser --system app
  `,
  'Amazon Linux 2023 has none of them': dockerfile`
    FROM amazonlinux:2023
    RUN ⟦useradd⟧ --uid 10001 app
    FROM amazonlinux:2023
    RUN dnf install -y shadow-utils && useradd --uid 10001 app
  `,
});
