import { describe, expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';

const asked: ReadonlySet<string> = new Set([
  ...['apt-remove-lists', 'pip-no-cache-dir', 'npm-cache-clean', 'dnf-clean', 'apk-no-cache'],
  ...['sudo-in-image', 'copied-secret-file', 'remove-archive-after-extract'],
]);

/** What these rules say of the file. */
const found = (...lines: readonly string[]) =>
  check(`${lines.join('\n')}\n`, { preset: 'strict' })
    .findings.filter(({ rule }) => asked.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);

const lists =
  'apt-remove-lists: apt-get update fills /var/lib/apt/lists, and the image ships the lists.';
const pip =
  'pip-no-cache-dir: pip keeps what it downloads in ~/.cache/pip, so the image holds the packages twice.';
const apt = 'RUN apt-get update && apt-get install -y curl=8';

describe('a stage that the image copies whole', () => {
  it.each([
    ['COPY --from=build / /', 'FROM scratch'],
    ['COPY --from=build --chown=1:1 /. /', 'FROM debian:13'],
    ['WORKDIR /\nCOPY --from=0 / ./', 'FROM scratch'],
  ])('ships what it holds: %s', (copy, final) => {
    expect(found('FROM debian:13 AS build', apt, 'RUN pip install a==1', final, copy)).toEqual([
      lists,
      pip,
    ]);
  });

  it('ships what the stage that it continues holds', () => {
    const stages = [
      'FROM debian:13 AS base',
      apt,
      'FROM base AS build',
      'RUN make',
      'FROM scratch',
    ];
    expect(found(...stages, 'COPY --from=build / /')).toEqual([lists]);
  });

  it('ships packages, archives and secrets as well', () => {
    const rules = found(
      'FROM debian:13 AS build',
      'COPY .env /srv/',
      'RUN apt-get install -y sudo && curl -fLo a.tgz https://example.com/a.tgz && tar xzf a.tgz',
      'FROM scratch',
      'COPY --from=build / /',
    ).map((one) => one.split(':')[0]);
    expect(rules).toEqual(['copied-secret-file', 'sudo-in-image', 'remove-archive-after-extract']);
  });

  it.each([
    ['RUN rm -rf /var/lib/apt/lists/*'],
    ['RUN find / -name cache -delete'],
    ['RUN apt-get purge -y curl'],
    ['RUN /cleanup.sh'],
    ['RUN npm cache clean --force'],
    ['RUN <<EOF\n#!/usr/bin/env python3\nimport shutil\nEOF'],
  ])('ships nothing that it may have taken away: %s', (cleaning) => {
    const stages = ['FROM debian:13 AS build', 'COPY .env /srv/', apt, cleaning, 'FROM scratch'];
    expect(found(...stages, 'COPY --from=build / /')).toEqual([]);
  });

  it('ships what comes behind the cleaning', () => {
    const stages = ['FROM debian:13 AS build', 'RUN rm -rf /tmp/x', apt, 'FROM scratch'];
    expect(found(...stages, 'COPY --from=build / /')).toEqual([lists]);
  });

  it.each([
    ['COPY --from=build /usr /usr'],
    ['COPY --from=build / /rootfs'],
    ['COPY --from=build /* /'],
    ['COPY --from=build --exclude=/var / /'],
    ['COPY / /'],
  ])('is none in %s', (copy) => {
    expect(found('FROM debian:13 AS build', apt, 'FROM scratch', copy)).toEqual([]);
  });

  it('is none where a stage copies it that does not ship', () => {
    const stages = [
      'FROM debian:13 AS build',
      apt,
      'FROM scratch AS flat',
      'COPY --from=build / /',
    ];
    expect(found(...stages, 'FROM debian:13')).toEqual([]);
  });
});
