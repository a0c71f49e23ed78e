import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const secretMountPermissions: Rule = {
  id: 'secret-mount-permissions',
  title: 'Let only its reader read a mounted secret',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['secret', 'ssh'],
  why: 'A secret is mounted with mode 0400, for its owner alone. A mode with rights for others lets every program of the `RUN` read it, whichever user that runs as; `uid=` gives it to the one that needs it.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN --mount=type=secret,id=token,mode=0444 ./fetch
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN --mount=type=secret,id=token,mode=0440 ./fetch
      `,
    },
  ],
  peers: { 'sonar-iac': ['S6469'] },

  *check(dockerfile) {
    for (const { mounts } of onlyDeep(dockerfile, 'RUN'))
      for (const { type, options } of mounts) {
        if (type !== 'secret' && type !== 'ssh') continue;
        const mode = options.find(({ key }) => key === 'mode');
        const { value, valueSpan } = mode ?? {};
        if (!mode || !valueSpan || !/^[0-7]+[1-7]$/.test(value ?? '')) continue;
        const what = type === 'ssh' ? 'The socket of the SSH agent' : 'The secret';
        yield {
          from: mode.from,
          to: mode.to,
          message: `${what} is open to every user of this RUN with mode ${value}.`,
          fix: {
            title: 'Take the rights of others away',
            safety: 'suggestion',
            edits: [{ from: valueSpan.to - 1, to: valueSpan.to, insert: '0' }],
          },
        };
      }
  },
};
