import { microdnfClean } from '../../../src/checker/rules/layer-sanity/microdnf-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(microdnfClean, {
  'what was downloaded stays in the layer': dockerfile`
    FROM rockylinux:9-minimal
    RUN ⟦microdnf install⟧ -y curl
  `,
  'the last use in the RUN counts': dockerfile`
    FROM rockylinux:9-minimal
    RUN microdnf install -y curl && microdnf clean all && ⟦microdnf -y install⟧ jq
  `,
  'a later RUN cannot take it back': dockerfile`
    FROM rockylinux:9-minimal
    RUN ⟦microdnf update⟧
    RUN microdnf clean all
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM rockylinux:9-minimal AS base
    RUN <<EOF
    set -e
    ⟦microdnf install⟧ -y curl
    EOF
    FROM base
    CMD ["curl"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from rockylinux:9-minimal\r\nrun ⟦microdnf install⟧ -y \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM rockylinux:9-minimal\nRUN ⟦microdnf install⟧ -y `\n  curl\n',
  'only the packages are cleaned away, and the metadata stays': dockerfile`
    FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6
    RUN ⟦microdnf install⟧ -y curl && microdnf clean packages
  `,
  'the metadata is cleaned away, or what a variable says': dockerfile`
    FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6
    ARG WHAT
    RUN microdnf install -y curl && microdnf clean metadata
    RUN microdnf install -y jq && microdnf clean packages metadata
    RUN microdnf install -y tar && microdnf clean $WHAT
  `,
  'cleaned in the same RUN': dockerfile`
    FROM rockylinux:9-minimal
    RUN microdnf install -y curl \
      && microdnf clean all
  `,
  'the folder is removed': dockerfile`
    FROM rockylinux:9-minimal
    RUN microdnf install -y curl && rm -rf /var/cache/yum
    RUN microdnf install -y jq; rm -rf /var/cache/yum/* /tmp/*
  `,
  'the folder may be removed': dockerfile`
    FROM rockylinux:9-minimal
    ARG CACHES
    RUN microdnf install -y curl && rm -rf $CACHES
    RUN microdnf install -y jq && /usr/local/bin/cleanup.sh
  `,
  'the cache is a mount': dockerfile`
    FROM rockylinux:9-minimal
    RUN --mount=type=cache,target=/var/cache/yum microdnf install -y curl
    RUN --mount=type=tmpfs,target=/var/cache microdnf install -y jq
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM rockylinux:9-minimal AS build
    RUN microdnf install -y gcc
    FROM rockylinux:9-minimal
    COPY --from=build /app /app
  `,
  'another manager is the business of another rule': dockerfile`
    FROM rockylinux:9-minimal
    RUN dnf install -y curl
  `,
  'words that are not run': dockerfile`
    FROM rockylinux:9-minimal
    RUN echo "microdnf install -y curl"
  `,
});
