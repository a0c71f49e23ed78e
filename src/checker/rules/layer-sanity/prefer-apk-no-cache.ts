import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { deleted } from '../../model/deletion.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { commandRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';
import { apkCaches, type CachingAdd, cachingAdds } from './apk-additions.ts';
import { spanOf } from './package-span.ts';

export const preferApkNoCache: Rule = {
  id: 'prefer-apk-no-cache',
  title: 'Let apk add --no-cache keep nothing, instead of removing its cache',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apk'],
  why: 'To remove `/var/cache/apk` by hand is how it was done before `apk` had `--no-cache` (Alpine 3.3). The flag keeps nothing in the first place, makes `apk update` needless, and cannot be forgotten by whoever adds the next step.',
  unless: 'The image is built on an Alpine older than 3.3.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22.2
        RUN apk add --update curl && rm -rf /var/cache/apk/*
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22.2
        RUN apk add --no-cache --update curl
        USER 10001
      `,
    },
  ],
  peers: {
    kics: ['apk_add_using_local_cache_path'],
    trivy: ['DS-0025'],
    dockle: ['DKL-DI-0004'],
    hadolint: ['DL3019'],
    buddy: ['ER0011'],
    semgrep: ['missing-apk-no-cache'],
  },

  *check(dockerfile) {
    for (const one of cachingAdds(dockerfile))
      if (one.remover)
        yield {
          ...spanOf(one.add),
          message: `apk add keeps a cache here for ${one.remover.name ?? 'a later command'} to remove, where --no-cache would keep none.`,
          fix: withFlag(dockerfile, one),
        };
  },
};

function withFlag(dockerfile: Dockerfile, { remover, alone, edits }: CachingAdd): Fix {
  // Another `apk add` of the RUN may still need it.
  const idle =
    alone && remover && removesOnlyCaches(remover) && commandRemoval(dockerfile, remover);
  return {
    title: 'Add --no-cache',
    safety: 'suggestion',
    edits: idle ? [...edits, idle] : edits,
  };
}

const removesOnlyCaches = (remover: Parameters<typeof deleted>[0]) =>
  deleted(remover).every(({ value }) =>
    apkCaches.some((path) => value === path || value === `${path}/` || value === `${path}/*`),
  );
