import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { onlyDeep, type Word } from '../../model/dockerfile.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';
import { isSignal, signals } from './signals.ts';

export const stopsignalValid: Rule = {
  id: 'stopsignal-valid',
  title: 'Name a signal that exists in STOPSIGNAL',
  severity: 'error',
  preset: 'recommended',
  mentions: ['stopsignal'],
  why: 'Docker looks the signal up while it builds: a name such as `SIGTERM` or `TERM`, or a number. Anything else stops the build.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        STOPSIGNAL SIGQIUT
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        STOPSIGNAL SIGQUIT
        USER nginx
      `,
    },
  ],
  peers: { dockerfile_lint: ['param_syntax'], 'dockerfile-utils': ['INVALID_SIGNAL'] },

  *check(dockerfile) {
    for (const { words } of onlyDeep(dockerfile, 'STOPSIGNAL')) {
      const [signal] = words;
      if (!signal || words.length > 1 || signal.value === undefined) continue;
      if (isSignal(signal.value)) continue;
      yield {
        from: signal.from,
        to: signal.to,
        message: `\`${signal.value}\` is no signal, so the build stops here.`,
        fix: corrected(signal),
      };
    }
  },
};

function corrected({ from, to, text }: Word): Fix | undefined {
  const name = nearest(text.replace(/^SIG/i, ''), signals);
  if (name === undefined || text.includes('$')) return undefined;
  return {
    title: `Write SIG${name}`,
    safety: 'suggestion',
    edits: [{ from, to, insert: `SIG${name}` }],
  };
}
