import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type CreatedUser, createdUser } from '../../model/accounts.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { userOf, userSetter } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';
import { fixedNumber, freeNumber, hasNumber } from './switching.ts';

export const userWithoutFixedUid: Rule = {
  id: 'user-without-fixed-uid',
  title: 'Give the final user a fixed number',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['useradd', 'adduser'],
  why: 'Without a number the system takes the next free one, so a package that brings a user of its own moves it. Volumes, `runAsUser` and `COPY --chown` in other images know the user by its number, and then their files belong to somebody else.',
  unless: 'Nothing outlives the container, and nothing outside names the user.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --no-create-home app
        USER app
        CMD ["server"]
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 --no-create-home app
        USER app
        CMD ["server"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    const setter = final && userSetter(final);
    const user = setter && userOf(setter);
    if (!final || !user || /^\d+$/.test(user)) return;
    const made = createdUser(dockerfile, final, user);
    if (!made || hasNumber(made)) return;
    const { from, to } = made.word;
    yield {
      from,
      to,
      message: `${made.name} gets whatever number is free, which may be another one in the next build.`,
      fix: numbered(dockerfile, final, made),
    };
  },
};

function numbered(dockerfile: Dockerfile, final: Stage, made: CreatedUser): Fix | undefined {
  const edit = fixedNumber(made, final, dockerfile);
  return edit && { title: `Give it the number ${freeNumber}`, safety: 'suggestion', edits: [edit] };
}
