import { yumClean } from '../../../src/checker/rules/layer-sanity/yum-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(yumClean, {
  'what was downloaded stays in the layer': dockerfile`
    FROM oraclelinux:9
    RUN ⟦yum install⟧ -y curl
  `,
  'the last use in the RUN counts': dockerfile`
    FROM oraclelinux:9
    RUN yum install -y curl && yum clean all && ⟦yum -y localinstall⟧ jq
  `,
  'a later RUN cannot take it back': dockerfile`
    FROM oraclelinux:9
    RUN ⟦yum update⟧
    RUN yum clean all
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM oraclelinux:9 AS base
    RUN <<EOF
    set -e
    ⟦yum install⟧ -y curl
    EOF
    FROM base
    CMD ["curl"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from oraclelinux:9\r\nrun ⟦yum install⟧ -y \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM oraclelinux:9\nRUN ⟦yum install⟧ -y `\n  curl\n',
  'only the packages are cleaned away, and the metadata stays': dockerfile`
    FROM oraclelinux:9
    RUN ⟦yum install⟧ -y curl && yum clean packages
  `,
  'the metadata is cleaned away, or what a variable says': dockerfile`
    FROM oraclelinux:9
    ARG WHAT
    RUN yum install -y curl && yum clean metadata
    RUN yum install -y jq && yum clean packages metadata
    RUN yum install -y tar && yum clean $WHAT
  `,
  'cleaned in the same RUN': dockerfile`
    FROM oraclelinux:9
    RUN yum install -y curl \
      && yum clean all
  `,
  'the folder is removed': dockerfile`
    FROM oraclelinux:9
    RUN yum install -y curl && rm -rf /var/cache/yum
    RUN yum install -y jq; rm -rf /var/cache/yum/* /tmp/*
  `,
  'the folder may be removed': dockerfile`
    FROM oraclelinux:9
    ARG CACHES
    RUN yum install -y curl && rm -rf $CACHES
    RUN yum install -y jq && /usr/local/bin/cleanup.sh
  `,
  'the cache is a mount': dockerfile`
    FROM oraclelinux:9
    RUN --mount=type=cache,target=/var/cache/yum yum install -y curl
    RUN --mount=type=tmpfs,target=/var/cache yum install -y jq
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM oraclelinux:9 AS build
    RUN yum install -y gcc
    FROM oraclelinux:9
    COPY --from=build /app /app
  `,
  'another manager is the business of another rule': dockerfile`
    FROM oraclelinux:9
    RUN apk add curl
  `,
  'words that are not run': dockerfile`
    FROM oraclelinux:9
    RUN echo "yum install -y curl"
  `,
});
