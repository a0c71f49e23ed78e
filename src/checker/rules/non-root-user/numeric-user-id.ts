import { dockerfile } from '../../dockerfile-text.ts';
import { type CreatedUser, createdUser } from '../../model/accounts.ts';
import { baseOfStage, isWindows } from '../../model/bases.ts';
import { only } from '../../model/dockerfile.ts';
import { groupOf, isRoot, userOf, userSetter } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const numericUserId: Rule = {
  id: 'numeric-user-id',
  title: 'Name the final user, and users of the base image, by number',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['user'],
  why: 'A name means something only with the `/etc/passwd` of the image. Kubernetes with `runAsNonRoot` does not look into it, so it refuses to start a container whose user is a name; a number it can compare with 0. And a name from the base image breaks the build when a later release drops it, as images do when they change their distribution.',
  unless:
    'The image never meets `runAsNonRoot` without `runAsUser`. A user that the file itself creates is not spoken of before the last `USER`.',
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
    const { stages, final } = dockerfile;
    const decisive = final && userSetter(final);
    for (const stage of stages) {
      if (isWindows(dockerfile, stage)) continue;
      const { accounts = {} } = baseOfStage(stage);
      for (const setter of only(stage, 'USER')) {
        const [word] = setter.words;
        const user = userOf(setter);
        if (!word || !user || /^\d+$/.test(user) || isRoot(user)) continue;
        const made = createdUser(dockerfile, stage, user);
        if (made && setter !== decisive) continue;
        const { from, to, text } = word;
        const uid = numberOf(made, accounts, user);
        yield {
          from,
          to,
          message:
            setter === decisive
              ? `${user} is a name, which Kubernetes cannot tell from root when runAsNonRoot is set.`
              : `${user} is a name of the base image, which the next release may number otherwise or not have.`,
          fix:
            !uid || groupOf(setter) !== undefined || text !== user
              ? undefined
              : {
                  title: `Write ${uid}, the number of ${user}`,
                  safety: 'safe',
                  edits: [{ from, to, insert: uid }],
                },
        };
      }
    }
  },
};

/** The number that the file gives the user, or the image is known to have for it. */
function numberOf(
  made: CreatedUser | undefined,
  accounts: Readonly<Record<string, number>>,
  user: string,
): string | undefined {
  if (made) return /^\d+$/.test(made.uid ?? '') ? made.uid : undefined;
  return Object.hasOwn(accounts, user) ? `${accounts[user]}` : undefined;
}
