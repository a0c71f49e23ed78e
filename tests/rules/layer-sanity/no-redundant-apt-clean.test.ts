import { noRedundantAptClean } from '../../../src/checker/rules/layer-sanity/no-redundant-apt-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noRedundantAptClean, {
  'the image does it by itself': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl && ⟦apt-get clean⟧
  `,
  'every stage, and a heredoc': dockerfile`
    FROM ubuntu:24.04 AS build
    RUN <<EOF
    apt-get install -y curl
    ⟦apt-get clean⟧
    EOF
    FROM build
    RUN ⟦apt-get clean⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun x && \\\r\n ⟦apt-get clean⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN x && `\n  ⟦apt-get clean⟧\n',
  'another base image may lack the hook': dockerfile`
    FROM registry.example.org/debian:13
    RUN apt-get clean
    FROM kalilinux/kali-rolling
    RUN apt-get clean
  `,
  'the hook is removed': dockerfile`
    FROM debian:13
    RUN rm -f /etc/apt/apt.conf.d/docker-clean
    RUN apt-get install -y curl && apt-get clean
  `,
  'the cache is a mount': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/cache/apt apt-get clean
  `,
  'other subcommands': dockerfile`
    FROM debian:13
    RUN apt-get autoremove -y && apt-get autoclean && apt-get distclean && echo apt-get clean
  `,
  'a base image that cannot be known': dockerfile`
    ARG BASE
    FROM $BASE
    RUN apt-get clean
  `,
});
