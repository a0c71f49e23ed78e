import { dockerfile } from '../../dockerfile-text.ts';
import { pairRemoval } from '../../model/disabled-verification.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { shipped } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';

export const debugModeEnv: Rule = {
  id: 'debug-mode-env',
  title: 'Leave debug mode out of the image',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['env debug', 'env xdebug', 'env dev', 'env devel', 'env develop', 'env development'],
  why: 'In debug mode, frameworks show stack traces and settings to whoever causes an error, and some a console. As `ENV`, it is what every container starts with; whoever needs it can set it for one.',
  unless: 'The image is for development, which the name of its stage can say: `AS dev`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ENV FLASK_DEBUG=1
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: { 'sonar-iac': ['S4507'] },

  *check(dockerfile) {
    const ours = shipped(dockerfile);
    const all = onlyDeep(dockerfile, 'ENV').filter(
      ({ stage, trigger }) => trigger || (stage && ours.has(stage)),
    );
    for (const instruction of all) {
      if (/dev|debug|test|local/i.test(instruction.stage?.name ?? '')) continue;
      for (const pair of instruction.pairs) {
        const { name, value, from, to } = pair;
        if (value?.value === undefined || !isDebug(name, value.value)) continue;
        const isReplaced = all.some(
          ({ index, pairs }) =>
            index > instruction.index && pairs.some((later) => later.name === name),
        );
        if (isReplaced) continue;
        yield {
          from,
          to,
          message: `${name} is ${value.value} here, and every container starts with that.`,
          fix: pairRemoval(dockerfile, instruction, pair),
        };
      }
    }
  },
};

/** `FLASK_DEBUG=1`, `APP_ENV=development`, `XDEBUG_MODE=debug`; NODE_ENV among them. */
const isDebug = (name: string, value: string) =>
  (/(?:^|_)DEBUG$/i.test(name) && /^(?:true|yes|on|1)$/i.test(value)) ||
  (/(?:^|_)ENV(?:IRONMENT)?$/i.test(name) && /^dev(?:el(?:op(?:ment)?)?)?$/i.test(value)) ||
  (/(?:^|_)XDEBUG_MODE$/i.test(name) && /^(?!off$)./i.test(value));
