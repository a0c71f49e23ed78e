import { rootWorkAsUser } from '../../../src/checker/rules/non-root-user/root-work-as-user.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(rootWorkAsUser, {
  'packages after the switch': dockerfile`
    FROM debian:13
    USER 10001
    RUN ⟦apt-get⟧ update && apt-get install -y curl
  `,
  'the user of the base image': dockerfile`
    FROM jenkins/jenkins:lts
    RUN ⟦apt-get⟧ update
  `,
  'making a user': dockerfile`
    FROM alpine:3.22
    USER nobody
    RUN ⟦adduser⟧ -D app
  `,
  'in exec form': dockerfile`
    FROM alpine:3.22
    USER nobody
    RUN [⟦"apk"⟧, "add", "curl"]
  `,
  'in a heredoc that a shell reads': dockerfile`
    FROM alpine:3.22
    USER nobody
    RUN <<EOF
    ⟦apk⟧ add curl
    EOF
  `,
  'a USER of a stage further up': dockerfile`
    FROM alpine:3.22 AS base
    USER nobody
    FROM base
    RUN ⟦apk⟧ add curl
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nuser nobody\r\nrun ⟦apk⟧ add curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nUSER nobody\nRUN `\n  ⟦apk⟧ add curl\n',
  'a folder of root': dockerfile`
    FROM debian:13
    RUN useradd --uid 10001 app
    USER app
    RUN mkdir -p ⟦/opt/app⟧
    RUN echo hello > ⟦/etc/app.conf⟧ && cp a.txt /tmp
    RUN curl -fsSL https://example.org/tool | tee ⟦/usr/local/bin/tool⟧ > /dev/null
  `,
  'a folder that an earlier line gives away': dockerfile`
    FROM debian:13
    RUN mkdir /opt/app && chown 10001 /opt/app
    COPY --chown=10001 etc /etc/app/
    USER 10001
    RUN mkdir /opt/app/data && touch /etc/app/x
  `,
  'a folder that WORKDIR made for the user': dockerfile`
    FROM node:24
    USER 1000
    WORKDIR /usr/src/app
    RUN mkdir /usr/src/app/data
  `,
  'a folder that is there already': dockerfile`
    FROM node:24
    USER 1000
    RUN mkdir -p /usr/local/bin /etc
  `,
  'folders of everybody, and those of tools': dockerfile`
    FROM rust:1.90-trixie
    USER 10001
    RUN mkdir /tmp/x && touch /var/tmp/y && cargo --version > /dev/null && touch /usr/local/cargo/x
    RUN --mount=type=cache,target=/opt/cache,uid=10001 touch /opt/cache/x
  `,
  'folders of an image that brings its own user': dockerfile`
    FROM jenkins/jenkins:2.528.1-lts
    RUN touch /usr/share/jenkins/ref/x
  `,
  'before the switch': dockerfile`
    FROM debian:13
    RUN apt-get update
    USER 10001
  `,
  'as root again': dockerfile`
    FROM debian:13
    USER 10001
    USER root
    RUN apt-get update
  `,
  'with sudo': dockerfile`
    FROM cimg/base:2025.01
    RUN sudo apt-get update
  `,
  'what may fail': dockerfile`
    FROM debian:13
    USER 10001
    RUN apt-get update || true
    RUN test -x /usr/bin/curl || apt-get install -y curl
  `,
  'tools that need no root': dockerfile`
    FROM debian:13
    USER 10001
    RUN pip install --user flask && apt-get --version && apt-cache search curl
  `,
  'another stage has a USER of its own': dockerfile`
    FROM debian:13 AS one
    USER 10001
    FROM debian:13
    RUN apt-get update
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG WHO
    USER $WHO
    RUN apt-get update
  `,
  'an image nobody knows': dockerfile`
    FROM example.com/base:1
    RUN apt-get update
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    USER 10001
    COPY <<EOF /setup.sh
    apt-get update
    EOF
  `,
  'files that COPY gave to root': dockerfile`
    FROM node:24-slim
    USER node
    WORKDIR /app
    COPY start.sh /usr/local/bin/
    RUN chmod +x ⟦/usr/local/bin/start.sh⟧
    COPY . .
    RUN npm ci && chmod +x ⟦/usr/local/bin/start.sh⟧
  `,
  'under the name that is copied to': dockerfile`
    FROM debian:13-slim
    USER 10001
    COPY bin/start.sh /start.sh
    RUN chmod +x ⟦/start.sh⟧
  `,
  'in a folder, or all of it': dockerfile`
    FROM node:24-slim AS one
    WORKDIR /app
    COPY . .
    USER node
    RUN chmod +x ⟦scripts/start⟧
    FROM node:24-slim
    WORKDIR /app
    COPY . .
    USER node
    RUN chown -R node:node ⟦/app⟧
  `,
  'files that were given to the user': dockerfile`
    FROM node:24-slim
    USER node
    WORKDIR /app
    COPY --chown=node . .
    COPY start.sh ./
    RUN chmod +x start.sh
  `,
  'files that a step before gave away, or made': dockerfile`
    FROM node:24-slim AS one
    COPY start.sh /app/
    RUN chown -R node /app
    USER node
    RUN chmod +x /app/start.sh
    FROM node:24-slim
    USER node
    WORKDIR /app
    COPY src /app/
    RUN npm ci
    RUN chmod -R 755 /app
    RUN touch x && chmod +x x
  `,
  'before the switch, or as root': dockerfile`
    FROM node:24-slim
    WORKDIR /app
    COPY start.sh .
    RUN chmod +x start.sh
    USER node
    RUN sudo chmod +x start.sh
    RUN chmod +x start.sh || true
  `,
  'files of a folder that nothing was copied to': dockerfile`
    FROM node:24-slim
    COPY src /srv/src
    USER node
    RUN chmod 700 /home/node/.ssh && chmod +x /srv/*.sh
  `,
  'what follows if the chain fails': dockerfile`
    FROM alpine:3.22
    USER 10001
    RUN adduser -D app && echo made || echo kept
  `,
  'a copy behind more lines than anybody looks back over': `FROM alpine:3.22\nUSER 10001\n${'ENV A=1\n'.repeat(500)}COPY run.sh /run.sh\nRUN chmod +x /run.sh\n`,
  'a file of another stage keeps its owner': dockerfile`
    FROM debian:13-slim AS build
    RUN useradd -m -u 10001 app
    USER app
    RUN touch /home/app/run.sh
    FROM debian:13-slim
    USER 10001:10001
    COPY --from=build /home/app/run.sh /opt/run.sh
    RUN chmod u+x /opt/run.sh
  `,
  'runuser and setpriv decide who runs it': dockerfile`
    FROM debian:13
    USER 10001
    RUN runuser -u root -- apt-get update
    RUN setpriv --reuid 0 apt-get update
  `,
});
