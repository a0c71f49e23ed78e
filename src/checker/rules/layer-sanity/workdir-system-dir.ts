import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { isWithin } from '../../model/mount.ts';
import { workdirPath } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const workdirSystemDir: Rule = {
  id: 'workdir-system-dir',
  title: 'Work in a folder of your own, not in one of the system',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['workdir'],
  why: 'Folders such as `/bin`, `/etc` or `/lib` belong to the distribution: files copied there mix with its own, a package update may overwrite them, and nobody can tell later what the application brought. `/proc`, `/sys` and `/dev` are mounted afresh when the container starts, so what is written there is gone.',
  unless: 'The image exists to hold configuration of that very place.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /usr/bin
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
      `,
    },
  ],
  peers: { trivy: ['DS-0030'] },

  *check({ stages }) {
    for (const stage of stages)
      for (const workdir of onlyDeep(stage, 'WORKDIR')) {
        const path = workdirPath(workdir).replace(/(?<=.)\/+$/, '');
        if (mounted.some((folder) => isWithin(path, folder)))
          yield {
            ...workdir.body,
            message: `${path} is mounted afresh in every container, so what the build writes there is not seen.`,
          };
        else if (kernel.some((folder) => isWithin(path, folder)))
          yield {
            ...workdir.body,
            message: `${path} is a place for the boot of a machine or the repair of its disk, which a container has neither of.`,
          };
        else if (owned.has(path))
          yield {
            ...workdir.body,
            message: `${path} belongs to the distribution, and what is put there mixes with its own files.`,
          };
      }
  },
};

// https://refspecs.linuxfoundation.org/FHS_3.0/fhs-3.0.html
const mounted = ['/proc', '/sys', '/dev'];
const kernel = ['/boot', '/initrd', '/lost+found'];
const owned = new Set([
  '/bin',
  '/etc',
  '/lib',
  '/lib32',
  '/lib64',
  '/sbin',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/lib64',
  '/usr/libexec',
  '/usr/sbin',
  '/var',
  '/var/lib',
  '/run',
]);
