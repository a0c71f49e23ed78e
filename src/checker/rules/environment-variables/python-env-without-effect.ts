import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { onlyDeep, type Word } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const pythonEnvWithoutEffect: Rule = {
  id: 'python-env-without-effect',
  title: 'Switch the variables of Python on with 1',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['pythondontwritebytecode', 'pythonunbuffered'],
  why: 'Python reads these variables as numbers if they are any: empty and `0` mean off, and every other value, `false` and `no` among them, means on.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PYTHONUNBUFFERED=0
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PYTHONUNBUFFERED=1
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const { pairs } of onlyDeep(dockerfile, 'ENV'))
      for (const { name, value, from, to } of pairs) {
        if (!switches.has(name) || value?.value === undefined) continue;
        const set = value.value.trim();
        if (set === '' || set === '0')
          yield {
            from,
            to,
            message: `${name} is ${set === '' ? 'empty' : '0'} here, which leaves it off.`,
            fix: on(value),
          };
        else if (/^(?:false|no|off)$/i.test(set))
          yield {
            from,
            to,
            message: `${name} is ${set} here, and any text switches it on.`,
            fix: undefined,
          };
      }
  },
};

/** Source: https://docs.python.org/3/using/cmdline.html#environment-variables */
const switches: ReadonlySet<string> = new Set(['PYTHONUNBUFFERED', 'PYTHONDONTWRITEBYTECODE']);

function on({ from, to }: Word): Fix {
  return {
    title: 'Switch it on',
    safety: 'suggestion',
    edits: [{ from, to, insert: '1' }],
  };
}
