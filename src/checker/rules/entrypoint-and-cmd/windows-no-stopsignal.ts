import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { only } from '../../model/dockerfile.ts';
import { instructionRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';

export const windowsNoStopsignal: Rule = {
  id: 'windows-no-stopsignal',
  title: 'Leave STOPSIGNAL out of Windows images',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['stopsignal'],
  why: 'Windows has no signals. Containers there are stopped with a shutdown event, and `STOPSIGNAL` is kept in the image without any effect.',
  examples: [
    {
      bad: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2022
        STOPSIGNAL SIGTERM
        CMD ["C:\\server.exe"]
      `,
      good: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2022
        CMD ["C:\\server.exe"]
      `,
    },
  ],
  peers: {
    tally: ['tally/windows/no-stopsignal'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (!isWindows(dockerfile, stage)) continue;
      for (const instruction of only(stage, 'STOPSIGNAL')) {
        const edit = instructionRemoval(dockerfile.source, instruction);
        yield {
          ...instruction.keywordSpan,
          message:
            'This stage starts from Windows, which has no signals, so STOPSIGNAL has no effect.',
          fix: edit && { title: 'Remove STOPSIGNAL', safety: 'safe', edits: [edit] },
        };
      }
    }
  },
};
