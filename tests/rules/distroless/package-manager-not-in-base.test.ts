import { packageManagerNotInBase } from '../../../src/checker/rules/distroless/package-manager-not-in-base.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(packageManagerNotInBase, {
  'Alpine has no apt-get': dockerfile`
    FROM alpine:3.22
    RUN ⟦apt-get⟧ update && apt-get install -y curl
  `,
  'Debian has no apk': dockerfile`
    FROM python:3.13-slim
    RUN ⟦apk⟧ add curl
  `,
  'Fedora has neither': dockerfile`
    FROM fedora:43
    RUN ⟦apt-get⟧ install -y curl
  `,
  'BusyBox has none': dockerfile`
    FROM busybox:1.37
    RUN ⟦apk⟧ add curl
  `,
  'exec form in distroless': dockerfile`
    FROM gcr.io/distroless/base-debian13:nonroot
    RUN [⟦"apt-get"⟧, "install", "curl"]
  `,
  'in a heredoc that a shell reads': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    ⟦apt-get⟧ update
    EOF
  `,
  'every stage is looked at': dockerfile`
    FROM golang:1.27 AS build
    RUN ⟦apk⟧ add git
    FROM alpine:3.22
    RUN apk add curl
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nrun ⟦apt-get⟧ update\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nRUN `\n  ⟦apt-get⟧ update\n',
  'its own': dockerfile`
    FROM python:3.13-alpine3.22
    RUN apk add curl
  `,
  'yum and dnf are kin': dockerfile`
    FROM fedora:43
    RUN dnf install -y curl && yum install -y wget && microdnf clean all
  `,
  'a script that asks first': dockerfile`
    FROM debian:13
    RUN if command -v apk; then apk add curl; else apt-get install -y curl; fi
    RUN apk add curl || apt-get install -y curl
    RUN which dnf && dnf install -y curl
  `,
  'another one is installed before': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y dnf
    RUN dnf install -y --installroot=/rootfs curl
  `,
  'what has no shell fails for that': dockerfile`
    FROM gcr.io/distroless/base-debian13:nonroot
    RUN apt-get update
  `,
  'a file system is unpacked': dockerfile`
    FROM scratch
    ADD rootfs.tar.xz /
    RUN ["apt-get", "update"]
  `,
  'an image nobody knows': dockerfile`
    FROM example.com/base:1
    RUN apk add curl
  `,
  'a tag that cannot be known': dockerfile`
    ARG TAG
    FROM python:$TAG
    RUN apk add curl
  `,
  'a heredoc that is a file': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /setup.sh
    apt-get update
    EOF
  `,
});
