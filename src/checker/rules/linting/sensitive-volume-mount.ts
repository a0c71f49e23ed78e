import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const sensitiveVolumeMount: Rule = {
  id: 'sensitive-volume-mount',
  title: 'Declare no volume over a folder of the system',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['volume'],
  why: 'A volume is a writable folder that outlives the container, and it hides what the image has in its place. Over `/etc`, `/usr` or `/dev` it keeps old programs and settings when the image is updated, and lets one container change them for the next.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        VOLUME /etc
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        VOLUME /etc/shop
        USER 10001
      `,
    },
  ],
  peers: { dockle: ['DKL-DI-0002'] },

  *check(dockerfile) {
    for (const { form, exec, words } of onlyDeep(dockerfile, 'VOLUME'))
      for (const { from, to, value } of form === 'exec' ? exec : words) {
        const path = value?.replace(/(?<=.)\/+$/, '');
        if (path === undefined || !system.has(path)) continue;
        yield {
          from,
          to,
          message:
            path === '/' || path === '/proc'
              ? `No container starts with a volume over ${path}.`
              : `${path} belongs to the system, and a volume there keeps an old state of it alive.`,
        };
      }
  },
};

/** CIS Docker Benchmark 5.5, and the root, which no container starts with. */
const system = new Set([
  ...['/', '/boot', '/dev', '/etc', '/lib', '/lib64', '/proc', '/sys', '/usr'],
  ...['/bin', '/sbin', '/usr/bin', '/usr/lib', '/usr/sbin'],
]);
