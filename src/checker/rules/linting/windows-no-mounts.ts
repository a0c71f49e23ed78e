import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const windowsNoMounts: Rule = {
  id: 'windows-no-mounts',
  title: 'Build Windows images without RUN --mount',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['mount'],
  why: 'The Docker engine builds Windows containers with its classic builder, which stops at `--mount`: it needs BuildKit, whose support for Windows is experimental and does not know every kind of mount.',
  unless: 'The image is built by a BuildKit for Windows that has been tried with this mount.',
  examples: [
    {
      bad: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        RUN --mount=type=cache,target=C:/packages setup.cmd
        USER ContainerUser
      `,
      good: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        RUN setup.cmd
        USER ContainerUser
      `,
    },
  ],
  peers: { tally: ['tally/windows/no-run-mounts'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const mounts = only(stage, 'RUN').flatMap((run) => run.mounts);
      if (mounts.length === 0 || !isWindows(dockerfile, stage)) continue;
      for (const { flag, type } of mounts)
        yield {
          from: flag.from,
          to: flag.to,
          message: `The builder of Windows containers stops at this ${type} mount.`,
        };
    }
  },
};
