import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const mountedFileWrite: Rule = {
  id: 'mounted-file-write',
  title: 'Leave the hosts file and the resolver to Docker',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['hosts', 'resolv'],
  why: 'Docker mounts `/etc/hosts` and `/etc/resolv.conf` into every container, over whatever the image has there, so nothing that a Dockerfile writes to them is ever read. In a build they are mounted too, read-only: a `RUN` that writes to one fails with "Read-only file system". Hosts are added by `--add-host`, of `docker build` and `docker run` alike, and name servers by `docker run --dns`, or by `extra_hosts` and `dns` of Compose.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN echo "10.0.0.5 db" >> /etc/hosts
        USER 10001
        CMD ["/app"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        USER 10001
        CMD ["/app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const command of commands(dockerfile, run))
        for (const { from, to, value } of written(command))
          if (value !== undefined && mounted.has(value))
            yield {
              from,
              to,
              message: `A build has ${value} mounted read-only, so this step fails; the container gets its own in any case.`,
            };
    for (const { destination, keyword } of onlyDeep(dockerfile, 'COPY', 'ADD'))
      if (destination?.value !== undefined && mounted.has(destination.value))
        yield {
          from: destination.from,
          to: destination.to,
          message: `Docker mounts ${destination.value} over what ${keyword} writes here, in every container.`,
        };
  },
};

/** https://github.com/moby/buildkit/issues/1267 */
const mounted = new Set(['/etc/hosts', '/etc/resolv.conf']);

/** The files that a command writes to. */
function written({ name, words, redirects }: Command): ShellWord[] {
  const operands = words.slice(1).filter(({ text }) => !text.startsWith('-'));
  const own =
    name === 'tee' ||
    (name === 'sed' && words.some(({ text }) => /^(?:-[a-zA-Z]*i|--in-place)/.test(text)))
      ? operands
      : name === 'cp' || name === 'mv' || name === 'ln' || name === 'install'
        ? operands.slice(-1)
        : [];
  const targets = redirects.flatMap(({ operator, target }) =>
    target && /^(?:&?>>?|>\|)$/.test(operator) ? [target] : [],
  );
  return [...own, ...targets];
}
