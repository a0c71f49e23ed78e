import { dockerfile } from '../../dockerfile-text.ts';
import {
  accountChanges,
  type CreatedUser,
  createdUser,
  createdUsers,
} from '../../model/accounts.ts';
import { baseOfStage, isWindows } from '../../model/bases.ts';
import { mayVary } from '../../model/build-arguments.ts';
import { inImage } from '../../model/copied.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { onceIn } from '../../model/once.ts';
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
        const isSettled =
          !mayBeRenumbered(dockerfile, stage) && (!made || isPlain(dockerfile, stage, made));
        const uid = isSettled ? numberOf(made, accounts, user) : undefined;
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

/** Whether the user is made once, in any case, and with a number that no build sets otherwise. */
function isPlain(dockerfile: Dockerfile, stage: Stage, { name, command, run }: CreatedUser) {
  const text = dockerfile.source.slice(command);
  return (
    createdUsers(dockerfile, stage).filter((one) => one.name === name).length === 1 &&
    (command.wrapper ?? command).operator !== '||' &&
    command.containers.every(({ kind }) => kind === 'list' || kind === 'group') &&
    !mayVary(dockerfile, run.stage?.scope, { text, index: run.index })
  );
}

/** Whether something in the stage, or in one it continues, may give a user another number or name. */
const mayBeRenumbered = onceIn((dockerfile, stage: Stage): boolean =>
  lineage(stage).some(
    (one) =>
      accountChanges(dockerfile, one).some(
        ({ invocation: { tool, flags, open } }) =>
          tool === 'usermod' &&
          (open || flags.some(({ name }) => /^(?:-u|--uid|-l|--login)$/.test(name))),
      ) ||
      only(one, 'RUN').some((run) =>
        /\/etc\/passwd|\bvipw\b|\bnewusers\b/.test(
          dockerfile.source.slice({ from: run.from, to: run.heredocs.at(-1)?.to ?? run.to }),
        ),
      ) ||
      only(one, 'COPY', 'ADD').some(({ index, destination }) =>
        /^\/(?:etc(?:\/passwd)?)?$/.test(inImage(one, index, destination?.value) ?? ''),
      ),
  ),
);
