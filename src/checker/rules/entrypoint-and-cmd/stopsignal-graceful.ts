import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { signalName } from './signal-name.ts';

export const stopsignalGraceful: Rule = {
  id: 'stopsignal-graceful',
  title: 'Stop the program with a signal that it can handle',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['stopsignal'],
  why: '`SIGKILL` and `SIGSTOP` reach no handler. With the first, every `docker stop` cuts requests and writes short; with the second, the program freezes and is killed ten seconds later.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        STOPSIGNAL SIGKILL
        CMD ["/server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        STOPSIGNAL SIGTERM
        CMD ["/server"]
      `,
    },
  ],
  peers: {
    tally: ['tally/no-ungraceful-stopsignal'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      for (const { words } of onlyDeep(stage, 'STOPSIGNAL')) {
        const [word] = words;
        const signal = word && signalName(word);
        if (!word || (signal !== 'SIGKILL' && signal !== 'SIGSTOP')) continue;
        const { from, to } = word;
        yield {
          from,
          to,
          message: `No program can handle ${signal}, so docker stop never lets this one finish its work.`,
          fix: word.text.includes('$')
            ? undefined
            : {
                title: 'Stop with SIGTERM',
                safety: 'suggestion',
                edits: [{ from, to, insert: 'SIGTERM' }],
              },
        };
      }
    }
  },
};
