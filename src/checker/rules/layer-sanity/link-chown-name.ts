import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { createdUser } from '../../model/accounts.ts';
import { baseOfStage } from '../../model/bases.ts';
import {
  type Dockerfile,
  flagsNamed,
  only,
  type Stage,
  type Word,
} from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

/** Sources: https://github.com/moby/buildkit/issues/2987, https://github.com/moby/buildkit/pull/7134 */
export const linkChownName: Rule = {
  id: 'link-chown-name',
  title: 'Give linked files to a number',
  severity: 'error',
  preset: 'recommended',
  mentions: ['link'],
  why: 'With `--link` the files become a layer that knows nothing of the image below, so there is no `/etc/passwd` to look a name up in, and the build stops: “invalid user index: -1”. A builder that cannot link copies as usual and finds the name, which is why it may work on one machine alone. Numbers and `root` need no looking up.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        COPY --link --chown=node server.js /srv/
        USER 1000
        CMD ["node", "/srv/server.js"]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        COPY --link --chown=1000 server.js /srv/
        USER 1000
        CMD ["node", "/srv/server.js"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages)
      for (const transfer of only(stage, 'COPY', 'ADD')) {
        const owner = flagsNamed(transfer, 'chown').at(-1)?.value;
        const link = flagsNamed(transfer, 'link').at(-1);
        if (!owner || !link || link.value?.value === 'false') continue;
        // Beside --chmod BuildKit does not link.
        if (flagsNamed(transfer, 'chmod').length > 0) continue;
        const name = owner.value?.split(':').find((part) => !/^(?:\d+|root|)$/.test(part));
        if (name === undefined) continue;
        yield {
          from: owner.from,
          to: owner.to,
          message: `With --link there is no /etc/passwd to look ${name} up in, so the build stops here.`,
          fix: byNumber(file, stage, owner),
        };
      }
  },
};

/** A user alone takes its number along as the group, and so does a group of the same name. */
function byNumber(file: Dockerfile, stage: Stage, { from, to, value }: Word): Fix | undefined {
  const [user = '', group = user, ...others] = value?.split(':') ?? [];
  const { accounts = {} } = baseOfStage(stage);
  const uid = Object.hasOwn(accounts, user)
    ? `${accounts[user]}`
    : createdUser(file, stage, user)?.uid;
  if (uid === undefined || !/^\d+$/.test(uid) || group !== user || others.length > 0)
    return undefined;
  return {
    title: `Name ${user} by number`,
    safety: 'suggestion',
    edits: [{ from, to, insert: uid }],
  };
}
