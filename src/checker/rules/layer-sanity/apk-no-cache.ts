import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { cachingAdds } from './apk-additions.ts';
import { spanOf } from './package-span.ts';

export const apkNoCache: Rule = {
  id: 'apk-no-cache',
  title: 'Install with apk add --no-cache',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apk'],
  why: '`apk add --no-cache` fetches the index, uses it and keeps nothing. Without the flag an `apk update` or `-U` leaves the index in `/var/cache/apk`, where this layer ships it.',
  unless: 'The cache is a `--mount=type=cache,target=/var/cache/apk`: the rule is silent on that.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22.2
        RUN apk update && apk add curl
      `,
      good: dockerfile`
        FROM alpine:3.22.2
        RUN apk add --no-cache curl
      `,
    },
  ],
  peers: {
    'sonar-iac': ['S6587'],
    hadolint: ['DL3019'],
    droast: ['DF004', 'DF029'],
    trivy: ['DS-0025'],
    kics: ['apk_add_using_local_cache_path'],
    semgrep: ['missing-apk-no-cache'],
    parfum: ['apkAddUseNoCache'],
    dockle: ['DKL-DI-0004'],
    buddy: ['ER0011'],
    dockerfilelint: ['apkadd-missing_nocache_or_updaterm'],
  },

  *check(dockerfile) {
    for (const { add, remover, edits } of cachingAdds(dockerfile))
      if (!remover)
        yield {
          ...spanOf(add),
          message:
            'apk add without --no-cache works from an index of packages that stays in the image.',
          fix: { title: 'Add --no-cache', safety: 'safe', edits },
        };
  },
};
