import { suppressionReason } from '../../../src/checker/rules/linting/suppression-reason.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(suppressionReason, {
  'our form without a reason': dockerfile`
    ⟦# check-ignore: no-latest-tag⟧
    FROM alpine:latest
  `,
  'hadolint without a second #': dockerfile`
    ⟦# hadolint ignore=DL3007⟧
    from alpine:latest
  `,
  'CRLF changes nothing': '⟦# check-ignore-file: no-latest-tag⟧\r\nFROM alpine:latest\r\n',
  'a comment inside an instruction that a backtick continues':
    '# escape=`\nFROM alpine:3.22\nRUN echo a && `\n  ⟦# trivy:ignore:DS-0013⟧\n  echo b\n',
  'our form with a reason': dockerfile`
    # check-ignore: no-latest-tag -- rebuilt every night
    FROM alpine:latest
  `,
  'hadolint with a reason': dockerfile`
    # hadolint ignore=DL3007 # rebuilt every night
    FROM alpine:latest
  `,
  'BuildKit with a reason behind the names': dockerfile`
    FROM alpine:3.22
    # check=skip=JSONArgsRecommended the shell is meant
    CMD echo $HOME
  `,
  'the directive has no room for one': dockerfile`
    # check=skip=JSONArgsRecommended
    FROM alpine:3.22
  `,
  'checkov with a reason': dockerfile`
    # checkov:skip=CKV_DOCKER_2:a one-shot job
    FROM alpine:3.22
  `,
  'a comment that only speaks of ignoring': dockerfile`
    # hadolint would ignore this
    # ignore=DL3007
    FROM alpine:3.22
  `,
  'a heredoc holds no comments of Docker': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    # hadolint ignore=DL3007
    EOF
  `,
  'a reason in the line above': dockerfile`
    # The tag is a variable that hadolint cannot read.
    # hadolint ignore=DL3006
    FROM alpine:3.22

    # The packages are pinned by the mirror.

    ⟦# hadolint ignore=DL3018⟧
    RUN apk add curl
    # ------
    ⟦# hadolint ignore=DL3018⟧
    RUN apk add git
  `,
});
