import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { signalName } from './signal-name.ts';

export const stopsignalCanonical: Rule = {
  id: 'stopsignal-canonical',
  title: 'Name the stop signal in full, as SIGTERM does',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['stopsignal'],
  why: 'Docker takes `15`, `TERM` and `sigterm` alike. A reader knows the third spelling of the manual, `SIGTERM`, at sight, and so do the other runtimes that read the image.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        STOPSIGNAL 3
        CMD ["/server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        STOPSIGNAL SIGQUIT
        CMD ["/server"]
      `,
    },
  ],
  peers: {
    tally: ['tally/prefer-canonical-stopsignal'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      for (const { words } of onlyDeep(stage, 'STOPSIGNAL')) {
        const [word] = words;
        const signal = word && signalName(word);
        if (!word || !signal || word.text === signal || word.text.includes('$')) continue;
        const { from, to } = word;
        yield {
          from,
          to,
          message: `${word.text} is another spelling of ${signal}.`,
          fix: {
            title: `Write ${signal}`,
            safety: 'safe',
            edits: [{ from, to, insert: signal }],
          },
        };
      }
    }
  },
};
