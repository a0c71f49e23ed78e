import { aptGetNotApt } from '../../../src/checker/rules/layer-sanity/apt-get-not-apt.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptGetNotApt, {
  'apt is for a terminal': dockerfile`
    FROM debian:13
    RUN ⟦apt⟧ update && ⟦apt⟧ install -y curl
  `,
  'every stage, wrapped, and with a path': dockerfile`
    FROM debian:13 AS build
    RUN sudo ⟦apt⟧ install -y curl
    FROM debian:13
    RUN DEBIAN_FRONTEND=noninteractive ⟦/usr/bin/apt⟧ show curl
  `,
  'a heredoc and a trigger': dockerfile`
    FROM debian:13
    RUN <<EOF
    ⟦apt⟧ list --installed
    EOF
    ONBUILD RUN ⟦apt⟧ update
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦apt⟧ update \\\r\n  -q\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN ⟦apt⟧ update `\n  -q\n',
  'apt-get and its family': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-cache policy curl && apt-mark hold curl && apt-key list
  `,
  'a word or a path with apt in it': dockerfile`
    FROM debian:13
    RUN echo apt install curl && ls /etc/apt && rm -rf /var/lib/apt/lists/*
  `,
  'apt as a package': dockerfile`
    FROM debian:13
    RUN apt-get install -y apt
  `,
  'a variable that may be apt': dockerfile`
    FROM debian:13
    ARG MANAGER
    RUN $MANAGER install curl
  `,
  'apt elsewhere than in a RUN': dockerfile`
    FROM debian:13
    ENV TOOL="apt install"
    COPY <<EOF /note
    apt install curl
    EOF
  `,
});
