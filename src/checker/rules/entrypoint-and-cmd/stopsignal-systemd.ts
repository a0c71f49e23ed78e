import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { unexpectedSignals } from './expected-signal.ts';

export const stopsignalSystemd: Rule = {
  id: 'stopsignal-systemd',
  title: 'Stop systemd with SIGRTMIN+3',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['init', 'systemd'],
  why: 'As process 1, systemd takes `SIGTERM` as a request to start itself anew, not to stop, so `docker stop` waits ten seconds and then kills every service. `SIGRTMIN+3` is its signal to halt.',
  examples: [
    {
      bad: dockerfile`
        FROM fedora:43
        RUN dnf install -y systemd && dnf clean all
        CMD ["/sbin/init"]
      `,
      good: dockerfile`
        FROM fedora:43
        RUN dnf install -y systemd && dnf clean all
        STOPSIGNAL SIGRTMIN+3
        CMD ["/sbin/init"]
      `,
    },
  ],
  peers: {
    tally: ['tally/prefer-systemd-sigrtmin-plus-3'],
  },

  *check(dockerfile) {
    yield* unexpectedSignals(dockerfile, {
      signal: 'SIGRTMIN+3',
      program: (path) => /^(?:\/usr)?\/s?bin\/init$|(?:^|\/)systemd$/.test(path),
      // UBI's own init images set it: https://catalog.redhat.com/software/containers/ubi9-init
      // In Alpine and BusyBox init is another program.
      set: ({ name, tag }) =>
        name === undefined || /systemd|init\b|alpine|busybox/.test(`${name}:${tag}`),
      otherwise: 'systemd does not stop on that',
    });
  },
};
