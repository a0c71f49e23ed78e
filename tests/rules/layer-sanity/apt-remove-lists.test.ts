import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { aptRemoveLists } from '../../../src/checker/rules/layer-sanity/apt-remove-lists.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(aptRemoveLists, {
  'lists stay in the layer': dockerfile`
    FROM debian:13
    RUN ⟦apt-get update⟧ && apt-get install -y curl && apt-get clean
  `,
  'a later RUN cannot take them back': dockerfile`
    FROM debian:13
    RUN ⟦apt-get update⟧ && apt-get install -y curl
    RUN rm -rf /var/lib/apt/lists/*
  `,
  'apt and aptitude fetch the same lists': dockerfile`
    FROM debian:13 AS base
    RUN ⟦apt update⟧
    FROM base
    RUN ⟦aptitude update⟧
  `,
  'removed before they are fetched': dockerfile`
    FROM debian:13
    RUN rm -rf /var/lib/apt/lists/* && ⟦apt-get -qq update⟧
  `,
  'another folder is removed': dockerfile`
    FROM debian:13
    RUN ⟦apt-get update⟧ && rm -rf /var/lib/apt/lists.old /var/cache/apt /tmp/*
  `,
  'a mount over the cache of packages is not one over the lists': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/cache/apt ⟦apt-get update⟧ && apt-get install -y curl
  `,
  'without docker-clean, packages stay as well': dockerfile`
    FROM debian:13
    RUN rm -f /etc/apt/apt.conf.d/docker-clean
    RUN --mount=type=cache,target=/var/lib/apt apt-get update && ⟦apt-get install⟧ -y curl
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦apt-get update⟧ \\\r\n  && apt-get install -y curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN ⟦apt-get update⟧ `\n  && true\n',
  'removed in the same RUN': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
    RUN apt-get update; rm -r /var/lib/apt/lists
    RUN apt-get update && rm -rf /var/lib/{apt,dpkg,cache,log}/
    RUN apt-get update && find /var/lib/apt/lists -type f -delete
    RUN apt-get update && apt-get distclean
  `,
  'removed in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    apt-get update
    apt-get install -y curl
    rm -rf /var/lib/apt/lists/*
    EOF
  `,
  'they may be removed': dockerfile`
    FROM debian:13
    ARG LISTS=/var/lib/apt/lists
    ARG MORE
    RUN apt-get update && rm -rf $LISTS/*
    RUN apt-get update && rm -rf $MORE
    RUN apt-get update && ./cleanup.sh
  `,
  'lists on a mount': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl
    RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM debian:13 AS build
    RUN apt-get update && apt-get install -y gcc
    FROM debian:13
    COPY --from=build /app /app
  `,
  'words that are not run': dockerfile`
    FROM debian:13
    RUN echo apt-get update
    COPY <<EOF /update.sh
    apt-get update
    EOF
  `,
  'emptied through a pipe': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -type f | xargs rm -f
    RUN ⟦apt-get update⟧ && apt-get install -y curl && find /usr/share/doc -type f | xargs rm -f
  `,
  'docker-clean is removed further down, or in a stage that does not ship': dockerfile`
    FROM debian:13 AS build
    RUN rm -f /etc/apt/apt.conf.d/docker-clean
    FROM debian:13
    RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
    RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git
    COPY --from=build /app /app
  `,
  'a trap removes them at the end': dockerfile`
    FROM debian:13
    RUN trap 'rm -rf /var/lib/apt/lists/*' EXIT; apt-get update && apt-get install -y curl
    RUN trap 'rm -rf /tmp/a' EXIT; ⟦apt-get update⟧ && apt-get install -y git
  `,
  'the cleaning is in a variable': dockerfile`
    FROM debian:13-slim
    RUN CLEAN="rm -rf /var/lib/apt/lists/*" && apt-get update && apt-get install -y curl && eval "$CLEAN"
    RUN CLEAN="rm -rf /var/lib/apt/lists/*" && apt-get update && apt-get install -y curl && $CLEAN
  `,
  'another text is evaluated': dockerfile`
    FROM debian:13-slim
    RUN ⟦apt-get update⟧ && apt-get install -y ssh && eval "$(ssh-agent)"
  `,
});

it('removes them unasked only where no script below may want them', () => {
  const safety = (step: string) =>
    check(
      `FROM debian:13 AS base\nRUN apt-get update && apt-get install -y git\nFROM base\nRUN ${step}\n`,
      { rules: [aptRemoveLists] },
    ).findings[0]?.fix?.safety;
  for (const step of ['/src/tools/provision --all', './setup.sh', 'bash setup', '. ./env', '$TOOL'])
    expect(safety(step)).toBe('suggestion');
  for (const step of ['/usr/bin/git --version', 'make', 'bash -c true'])
    expect(safety(step)).toBe('safe');
  expect(safety('apt-get install -y curl')).toBeUndefined();
});

it('removes no lists in front of what reads them', () => {
  const safety = (after: string) =>
    safetyOf(
      aptRemoveLists,
      `FROM debian:13\nRUN apt-get update && apt-get install -y curl${after}\n`,
    );
  for (const reader of [
    'apt-get download jq',
    'apt-get source jq',
    'apt-cache show jq',
    'apt show jq',
  ])
    expect(safety(` && ${reader}`)).toBeUndefined();
  for (const reader of [
    'apt-cache show jq',
    'gdebi -n x.deb',
    'rosdep install --from-paths src -y',
  ])
    expect(safety(`\nRUN ${reader}`)).toBeUndefined();
  for (const script of [
    './setup.sh',
    'make deps',
    'curl https://example.com | bash',
    'curl https://example.com | sudo sh',
  ])
    expect(safety(` && ${script}`)).toBe('suggestion');
  expect(safety('\nRUN curl https://example.com | bash -s -- -y')).toBe('suggestion');
  expect(safety(' && curl --version\nRUN apt-get update && apt-cache show jq')).toBe('safe');
});
