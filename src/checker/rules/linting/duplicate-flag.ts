import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Flag, keywords, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { flagRule, readFlags } from './flags.ts';

export const duplicateFlag: Rule = {
  id: 'duplicate-flag',
  title: 'Give each flag of an instruction once',
  severity: 'error',
  preset: 'recommended',
  mentions: ['--'],
  why: 'Only `--mount`, `--device` and `--exclude` may be repeated. Any other flag given twice stops the build, even with the same value.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        COPY --chown=nginx --chown=nginx site /usr/share/nginx/html
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        COPY --chown=nginx site /usr/share/nginx/html
        USER nginx
      `,
    },
  ],
  peers: {
    'dockerfile-utils': ['FLAG_DUPLICATE'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...keywords)) {
      const { keyword } = instruction;
      const flags = readFlags(instruction);
      if (flags.length < 2) continue;
      const first = new Map<string, Flag>();
      for (const flag of flags) {
        const rule = flagRule(keyword, flag.name);
        if (!rule || rule.many) continue;
        const before = first.get(flag.name);
        if (before)
          yield {
            from: flag.from,
            to: flag.to,
            message: `\`--${flag.name}\` is given a second time, so the build stops here.`,
            fix: withoutSecond(dockerfile.source.text, before, flag),
          };
        else first.set(flag.name, flag);
      }
    }
  },
};

/** Only where both say the same: which of two values is meant is not ours to say. */
function withoutSecond(text: string, before: Flag, flag: Flag): Fix | undefined {
  if (before.value?.text !== flag.value?.text) return undefined;
  const gap =
    /[ \t]*$/.exec(text.slice(Math.max(before.to, flag.from - 40), flag.from))?.[0].length ?? 0;
  return {
    title: 'Take away the second one',
    safety: 'suggestion',
    edits: [{ from: flag.from - gap, to: flag.to, insert: '' }],
  };
}
