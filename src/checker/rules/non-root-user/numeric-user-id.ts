import { dockerfile } from '../../dockerfile-text.ts';
import { createdUser } from '../../model/accounts.ts';
import { baseOfStage, isWindows } from '../../model/bases.ts';
import { groupOf, isRoot, userOf, userSetter } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const numericUserId: Rule = {
  id: 'numeric-user-id',
  title: 'Name the final user by number',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['user'],
  why: 'A name means something only with the `/etc/passwd` of the image. Kubernetes with `runAsNonRoot` does not look into it, so it refuses to start a container whose user is a name; a number it can compare with 0.',
  unless:
    'The file creates the user itself and nothing outside asks for its number; then nothing is said.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        COPY server.js /app/
        USER node
        CMD ["node", "/app/server.js"]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        COPY server.js /app/
        USER 1000
        CMD ["node", "/app/server.js"]
      `,
    },
  ],
  peers: { hadolint: ['DL3066'] },

  *check(dockerfile) {
    const { final } = dockerfile;
    const setter = final && userSetter(final);
    const word = setter?.words[0];
    const user = setter && userOf(setter);
    if (!setter || !word || !user || /^\d+$/.test(user) || isRoot(user)) return;
    if (isWindows(dockerfile, final) || createdUser(dockerfile, final, user)) return;
    const { accounts = {} } = baseOfStage(final);
    const uid = Object.hasOwn(accounts, user) ? accounts[user] : undefined;
    const { from, to, text } = word;
    yield {
      from,
      to,
      message: `${user} is a name, which Kubernetes cannot tell from root when runAsNonRoot is set.`,
      fix:
        uid === undefined || groupOf(setter) !== undefined || text !== user
          ? undefined
          : {
              title: `Write ${uid}, the number of ${user}`,
              safety: 'safe',
              edits: [{ from, to, insert: `${uid}` }],
            },
    };
  },
};
