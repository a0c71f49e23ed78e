import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { flagsNamed, onlyDeep } from '../../model/dockerfile.ts';
import { wordRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';

export const windowsNoChown: Rule = {
  id: 'windows-no-chown',
  title: 'Copy without --chown into Windows images',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['chown'],
  why: 'Docker supports `--chown` for Linux containers only: user and group numbers mean nothing to Windows. Set the rights with `icacls` in a RUN.',
  examples: [
    {
      bad: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        COPY --chown=shop dist/ C:/shop/
        USER ContainerUser
      `,
      good: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        COPY dist/ C:/shop/
        USER ContainerUser
      `,
    },
  ],
  peers: { tally: ['tally/windows/no-chown-flag'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const copies = onlyDeep(stage, 'COPY', 'ADD').flatMap((one) => flagsNamed(one, 'chown'));
      if (copies.length === 0 || !isWindows(dockerfile, stage)) continue;
      for (const flag of copies) {
        const edit = wordRemoval(dockerfile.source, flag);
        yield {
          from: flag.from,
          to: flag.to,
          message:
            'Docker documents --chown for Linux containers only, and says that it does not work for Windows.',
          fix: edit && { title: 'Take --chown out', safety: 'suggestion', edits: [edit] },
        };
      }
    }
  },
};
