import { tildeNotExpanded } from '../../../src/checker/rules/layer-sanity/tilde-not-expanded.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(tildeNotExpanded, {
  'WORKDIR, COPY, ADD, VOLUME': dockerfile`
    FROM debian:13
    WORKDIR ⟦~/app⟧
    COPY a b ⟦~/⟧
    ADD a.tar.gz ⟦~⟧
    VOLUME ⟦~/data⟧
    VOLUME [⟦"~/data"⟧, "/x"]
  `,
  'the source of a copy is in the context': dockerfile`
    FROM debian:13
    COPY ⟦~/.npmrc⟧ /root/.npmrc
  `,
  'variables, and those that list folders': dockerfile`
    FROM debian:13
    ARG CACHE=⟦~/.cache⟧
    ENV NVM_DIR=⟦~/.nvm⟧
    ENV PATH=⟦"~/.local/bin:$PATH"⟧
    ENV PATH=⟦$PATH:~/bin⟧
  `,
  'every stage': dockerfile`
    FROM debian:13 AS build
    WORKDIR ⟦~/app⟧
    FROM debian:13
    WORKDIR ⟦~/app⟧
  `,
  'a shell reads it': dockerfile`
    FROM debian:13
    RUN mkdir ~/app && cd ~/app && make
    CMD cat ~/.bashrc
    HEALTHCHECK CMD test -f ~/ready
  `,
  'it is no path': dockerfile`
    FROM debian:13
    ENV VERSION=1~bookworm RANGE="~> 1.2" TILDE="a~b" FILE=x~
    LABEL home=~/app
  `,
  'a prompt': dockerfile`
    FROM debian:13
    ENV PS1="~/ "
  `,
  'a name that begins so': dockerfile`
    FROM debian:13
    COPY ~backup /backup
  `,
  'a heredoc': dockerfile`
    FROM debian:13
    COPY <<EOF /x
    WORKDIR ~/app
    EOF
  `,
  'lower-case keywords and CRLF': 'from debian:13\r\nworkdir ⟦~/app⟧\r\n',
});
