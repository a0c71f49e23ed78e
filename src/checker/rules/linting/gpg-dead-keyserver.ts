import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const gpgDeadKeyserver: Rule = {
  id: 'gpg-dead-keyserver',
  title: 'Ask a key server that still answers',
  severity: 'error',
  preset: 'recommended',
  mentions: ['keyservers'],
  why: 'The pools under `sks-keyservers.net` were shut down in June 2021, and their names no longer lead to a server, so a step that asks them for a key fails. `keyserver.ubuntu.com` and `keys.openpgp.org` answer; a key kept beside the Dockerfile needs neither.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN gpg --batch --keyserver ha.pool.sks-keyservers.net --recv-keys B42F6819007F00F88E364FD4036A9C25BF357DD4
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN gpg --batch --keyserver keyserver.ubuntu.com --recv-keys B42F6819007F00F88E364FD4036A9C25BF357DD4
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      if (!dockerfile.source.slice(run).includes('sks-keyservers.net')) continue;
      const seen = commands(dockerfile, run).filter(({ name = '' }) => askers.has(name));
      // A list of servers to try may hold one that is gone, as long as another answers.
      const alive = /keyserver\.ubuntu\.com|keys\.openpgp\.org|pgp\.mit\.edu|keys\.gnupg\.net/;
      if (alive.test(dockerfile.source.slice(run))) continue;
      for (const { words } of seen)
        for (const word of words) {
          const host = dead.exec(dockerfile.source.slice(word));
          if (!host) continue;
          const from = word.from + host.index;
          const to = from + host[0].length;
          yield {
            from,
            to,
            message: `${host[0]} was shut down in 2021, so no key comes from it.`,
            fix: {
              title: 'Ask keyserver.ubuntu.com',
              safety: 'suggestion',
              edits: [{ from, to, insert: 'keyserver.ubuntu.com' }],
            },
          };
        }
    }
  },
};

const askers: ReadonlySet<string> = new Set(['gpg', 'gpg2', 'apt-key']);
const dead = /(?:[a-z\d-]+\.)*sks-keyservers\.net/;
