import { labelValueGitHash } from '../../../src/checker/rules/linting/label-value-git-hash.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelValueGitHash, {
  'a branch': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.revision=⟦"main"⟧
  `,
  'a tag, under the older key': dockerfile`
    FROM debian:13-slim
    LABEL org.label-schema.vcs-ref=⟦v1.2.3⟧
  `,
  'too short': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.revision=⟦abc12⟧
  `,
  'the default of an ARG stands in for what the build gives': dockerfile`
    FROM debian:13-slim
    ARG REVISION=unknown
    LABEL org.opencontainers.image.revision=$REVISION
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel org.opencontainers.image.revision=⟦HEAD⟧\r\nFROM debian:13-slim\r\n',
  'a backtick escape':
    '# escape=`\nFROM debian:13-slim\nLABEL a=b `\n  org.opencontainers.image.revision=⟦main⟧\n',
  'a hash, short or whole': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.revision=2dbfae9
    LABEL org.label-schema.vcs-ref="43C572F1272B6B3171DD1DB9E41B7027128CE080"
  `,
  'a number of Subversion': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.revision=r812
  `,
  'a variable without a value, or none at all': dockerfile`
    FROM debian:13-slim
    ARG REVISION
    LABEL org.opencontainers.image.revision=$REVISION
    LABEL org.label-schema.vcs-ref=""
  `,
  'another key may hold anything': dockerfile`
    FROM debian:13-slim
    LABEL com.example.revision=main
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL org.opencontainers.image.revision=main
    EOF
  `,
  'git describe names the commit': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.revision="v1.2.3-4-g0b5bd1a"
  `,
});
