import { shellSettingWithoutEffect } from '../../../src/checker/rules/layer-sanity/shell-setting-without-effect.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(shellSettingWithoutEffect, {
  'an export is for the rest of its RUN, and there is none': dockerfile`
    FROM debian:13
    RUN ⟦export PATH=/opt/bin:$PATH⟧
    RUN make && ⟦export DONE=1⟧
  `,
  'an alias, a mask, a limit, an option': dockerfile`
    FROM debian:13
    RUN ⟦alias ll='ls -l'⟧
    RUN ⟦umask 027⟧
    RUN ⟦ulimit -n⟧ 4096
    RUN ⟦set -o⟧ pipefail
  `,
  'files that are read in for what they set': dockerfile`
    FROM debian:13
    RUN ⟦. /etc/profile⟧
    RUN ⟦source ~/.bashrc⟧
    RUN ⟦. "$HOME/.cargo/env"⟧
    RUN ⟦. $NVM_DIR/nvm.sh⟧
  `,
  'every stage, heredocs and exec form': dockerfile`
    FROM debian:13 AS build
    RUN <<EOF
    make
    ⟦export A=1⟧
    EOF
    RUN ["bash", "-c", "⟦export A=1⟧"]
    FROM debian:13
    RUN ⟦export A=1⟧
  `,
  'it is used in the same RUN': dockerfile`
    FROM debian:13
    RUN export GOFLAGS=-mod=vendor && make
    RUN . /etc/profile; make
    RUN set -e; make
  `,
  'what the script read in does is not known': dockerfile`
    FROM debian:13
    RUN . ./install.sh
    RUN source /build/steps.sh
  `,
  'the value comes from a command, which may be the point': dockerfile`
    FROM debian:13
    RUN export VERSION=$(make install)
  `,
  'it is shown, not set': dockerfile`
    FROM debian:13
    RUN export
    RUN set > /settings
  `,
  'it puts back what was set before': dockerfile`
    FROM debian:13
    RUN set -x && make && set +x
  `,
  'only in some case': dockerfile`
    FROM debian:13
    RUN make || export FAILED=1
    RUN (make; export A=1)
    RUN if true; then export A=1; fi
  `,
  'an environment of Python is the business of another rule': dockerfile`
    FROM python:3.13
    RUN . /venv/bin/activate
  `,
  PowerShell: dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN set A=1
  `,
  'lower-case keywords and CRLF': 'from debian:13\r\nrun make && \\\r\n  ⟦export A=1⟧\r\n',
});
