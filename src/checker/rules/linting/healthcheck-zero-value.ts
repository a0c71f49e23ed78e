import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Flag, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { readDuration } from './duration.ts';
import { flagRule, readFlags } from './flags.ts';

export const healthcheckZeroValue: Rule = {
  id: 'healthcheck-zero-value',
  title: 'Do not set a HEALTHCHECK option to zero',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['healthcheck'],
  why: 'Zero is how Docker marks an option that was not given, so it stands for the default: `--retries=0` gives three, `--interval=0s` thirty seconds, never none.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        HEALTHCHECK --retries=0 CMD ["curl", "--fail", "http://localhost/"]
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        HEALTHCHECK CMD ["curl", "--fail", "http://localhost/"]
        USER nginx
      `,
    },
  ],
  peers: {
    'dockerfile-utils': ['FLAG_AT_LEAST_ONE', 'FLAG_LESS_THAN_1MS'],
  },

  *check(dockerfile) {
    for (const healthcheck of onlyDeep(dockerfile, 'HEALTHCHECK'))
      for (const flag of readFlags(healthcheck)) {
        // Here zero is the default, and means none.
        if (flag.name === 'start-period') continue;
        const kind = flagRule(healthcheck.keyword, flag.name)?.kind;
        const text = flag.value?.text.replaceAll(/["']/g, '') ?? '';
        const zero =
          kind === 'duration'
            ? readDuration(text) === 0
            : kind === 'count' && /^[-+]?0+$/.test(text);
        if (zero)
          yield {
            from: flag.from,
            to: flag.to,
            message: `\`--${flag.name}=${text}\` means the default of ${defaults[flag.name]}, not none.`,
            fix: without(dockerfile.source.text, flag),
          };
      }
  },
};

/** Source: https://docs.docker.com/reference/dockerfile/#healthcheck */
const defaults: Readonly<Record<string, string>> = {
  interval: '30s',
  timeout: '30s',
  'start-interval': '5s',
  retries: '3',
};

function without(text: string, { from, to }: Flag): Fix {
  const gap = /^[ \t]+/.exec(text.slice(to))?.[0].length ?? 0;
  return {
    title: 'Leave the option out',
    safety: 'safe',
    edits: [{ from, to: to + gap, insert: '' }],
  };
}
