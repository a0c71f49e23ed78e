import { dnfClean } from '../../../src/checker/rules/layer-sanity/dnf-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(dnfClean, {
  'tdnf of Azure Linux is one of its kind': dockerfile`
    FROM mcr.microsoft.com/azurelinux/base/core:3.0
    RUN ⟦tdnf install⟧ -y curl
    RUN tdnf install -y curl && tdnf clean all
  `,
  'what was downloaded stays in the layer': dockerfile`
    FROM fedora:43
    RUN ⟦dnf install⟧ -y curl
  `,
  'the last use in the RUN counts': dockerfile`
    FROM fedora:43
    RUN dnf install -y curl && dnf clean all && ⟦dnf -y in⟧ jq
  `,
  'a later RUN cannot take it back': dockerfile`
    FROM fedora:43
    RUN ⟦dnf upgrade⟧
    RUN dnf clean all
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM fedora:43 AS base
    RUN <<EOF
    set -e
    ⟦dnf install⟧ -y curl
    EOF
    FROM base
    CMD ["curl"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from fedora:43\r\nrun ⟦dnf install⟧ -y \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM fedora:43\nRUN ⟦dnf install⟧ -y `\n  curl\n',
  'only the packages are cleaned away, and the metadata stays': dockerfile`
    FROM fedora:42
    RUN ⟦dnf install⟧ -y curl && dnf clean packages
  `,
  'the metadata is cleaned away, or what a variable says': dockerfile`
    FROM fedora:42
    ARG WHAT
    RUN dnf install -y curl && dnf clean metadata
    RUN dnf install -y jq && dnf clean packages metadata
    RUN dnf install -y tar && dnf clean $WHAT
  `,
  'cleaned in the same RUN': dockerfile`
    FROM fedora:43
    RUN dnf install -y curl \
      && dnf clean all
  `,
  'the folder is removed': dockerfile`
    FROM fedora:43
    RUN dnf install -y curl && rm -rf /var/cache/libdnf5
    RUN dnf install -y jq; rm -rf /var/cache/libdnf5/* /tmp/*
  `,
  'the folder may be removed': dockerfile`
    FROM fedora:43
    ARG CACHES
    RUN dnf install -y curl && rm -rf $CACHES
    RUN dnf install -y jq && /usr/local/bin/cleanup.sh
  `,
  'the cache is a mount': dockerfile`
    FROM fedora:43
    RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y curl
    RUN --mount=type=tmpfs,target=/var/cache dnf install -y jq
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM fedora:43 AS build
    RUN dnf install -y gcc
    FROM fedora:43
    COPY --from=build /app /app
  `,
  'another manager is the business of another rule': dockerfile`
    FROM fedora:43
    RUN apk add curl
  `,
  'words that are not run': dockerfile`
    FROM fedora:43
    RUN echo "dnf install -y curl"
  `,
});
