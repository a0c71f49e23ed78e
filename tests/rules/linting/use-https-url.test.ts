import { useHttpsUrl } from '../../../src/checker/rules/linting/use-https-url.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(useHttpsUrl, {
  'in a variable': dockerfile`
    FROM debian:13-slim
    ARG ADDRESS=http://example.com/a.tar.gz
    RUN wget -q ⟦$ADDRESS⟧ && wget -q $OTHER
  `,
  'where packages come from, for good': dockerfile`
    FROM node:24
    RUN npm config set registry ⟦http://npm.example.com⟧ && npm install ⟦http://example.com/a.tgz⟧
    RUN npm config set registry=⟦http://npm.example.com⟧
    RUN pip config set global.index-url ⟦http://pypi.example.com/simple⟧
    RUN npm config set proxy http://proxy.example.com:3128
  `,
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN wget -q ⟦http://example.com/a.tar.gz⟧
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN wget -q ⟦http://example.com/a.tar.gz⟧
    FROM debian:13-slim
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  wget -q ⟦http://example.com/a.tar.gz⟧\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    wget -q ⟦http://example.com/a.tar.gz⟧
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN wget -q https://example.com/a.tar.gz
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    wget -q http://example.com/a.tar.gz
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # wget -q http://example.com/a.tar.gz
    RUN true
  `,
  'ADD fetches as well': dockerfile`
    FROM debian:13-slim
    ADD ⟦http://example.com/a.tar.gz⟧ /a/
  `,
  'where packages come from': dockerfile`
    FROM python:3.13-slim-trixie
    RUN pip install --index-url ⟦http://pypi.example.com/simple⟧ flask==3.1.2
    RUN npm ci --registry=⟦http://npm.example.com⟧ && gem install -s ⟦http://gems.example.com⟧ rake
    RUN pip install --proxy http://proxy.example.com:3128 -i http://localhost:3141/simple flask==3.1.2
  `,
  'what the container fetches when it starts': dockerfile`
    FROM debian:13-slim
    ENTRYPOINT ["curl", ⟦"http://example.com/a"⟧]
  `,
  'FTP is as plain': dockerfile`
    FROM debian:13-slim
    RUN curl -fO ⟦ftp://files.example.com/a.tar.gz⟧
  `,
  'the machine itself': dockerfile`
    FROM debian:13-slim
    RUN curl -f http://localhost:8080/ && curl -f http://127.0.0.1/
  `,
  'a namespace is no address to fetch': dockerfile`
    FROM debian:13-slim
    RUN echo '<svg xmlns="http://www.w3.org/2000/svg">' > /a.svg
  `,
  'an unknown address': dockerfile`
    FROM debian:13-slim
    ARG URL
    RUN curl -f $URL -o /a
  `,
  'a package by its address': dockerfile`
    FROM rockylinux:9
    RUN dnf install -y ⟦http://example.com/tool.rpm⟧ && rpm --import ⟦http://example.com/key⟧
  `,
  'what ADD does not fetch': dockerfile`
    FROM debian:13
    ADD ⟦http://example.com/a⟧ ftp://example.com/a HTTP://example.com/a /x/
  `,
});
