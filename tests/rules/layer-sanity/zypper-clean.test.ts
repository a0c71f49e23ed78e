import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { zypperClean } from '../../../src/checker/rules/layer-sanity/zypper-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(zypperClean, {
  'what was downloaded stays in the layer': dockerfile`
    FROM opensuse/leap:15.6
    RUN ⟦zypper install⟧ -y curl
  `,
  'the last use in the RUN counts': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y curl && zypper cc && ⟦zypper -n in⟧ jq
  `,
  'a later RUN cannot take it back': dockerfile`
    FROM opensuse/leap:15.6
    RUN ⟦zypper update⟧
    RUN zypper cc
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM opensuse/leap:15.6 AS base
    RUN <<EOF
    set -e
    ⟦zypper install⟧ -y curl
    EOF
    FROM base
    CMD ["curl"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from opensuse/leap:15.6\r\nrun ⟦zypper install⟧ -y \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM opensuse/leap:15.6\nRUN ⟦zypper install⟧ -y `\n  curl\n',
  'cleaned in the same RUN': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y curl \
      && zypper cc
  `,
  'the folder is removed': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install -y curl && rm -rf /var/cache/zypp
    RUN zypper install -y jq; rm -rf /var/cache/zypp/* /tmp/*
  `,
  'the folder may be removed': dockerfile`
    FROM opensuse/leap:15.6
    ARG CACHES
    RUN zypper install -y curl && rm -rf $CACHES
    RUN zypper install -y jq && /usr/local/bin/cleanup.sh
  `,
  'the cache is a mount': dockerfile`
    FROM opensuse/leap:15.6
    RUN --mount=type=cache,target=/var/cache/zypp zypper install -y curl
    RUN --mount=type=tmpfs,target=/var/cache zypper install -y jq
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM opensuse/leap:15.6 AS build
    RUN zypper install -y gcc
    FROM opensuse/leap:15.6
    COPY --from=build /app /app
  `,
  'another manager is the business of another rule': dockerfile`
    FROM opensuse/leap:15.6
    RUN dnf install -y curl
  `,
  'words that are not run': dockerfile`
    FROM opensuse/leap:15.6
    RUN echo "zypper install -y curl"
  `,
});

it('offers no cleaning to a RUN that only fetches an index', () => {
  const text = 'FROM opensuse/leap:16.0\nRUN zypper ref\nRUN zypper in -y curl\n';
  const { findings } = check(text, { rules: [zypperClean] });
  expect(findings.map(({ fix }) => fix?.title)).toEqual([undefined, 'Add zypper clean --all']);
});
