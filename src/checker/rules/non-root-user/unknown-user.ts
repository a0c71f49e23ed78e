import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { createdUsers } from '../../model/accounts.ts';
import { baseOfStage, packagesOf, rootImage } from '../../model/bases.ts';
import { type Dockerfile, only, type Plain, type Stage } from '../../model/dockerfile.ts';
import { instructionBefore } from '../../model/insertion.ts';
import { isMissing } from '../../model/known-users.ts';
import { groupOf, isRoot, userInForce, userOf } from '../../model/runtime.ts';
import { shellOf, unixShells } from '../../model/shell-in-force.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';
import { freeNumber } from './switching.ts';

export const unknownUser: Rule = {
  id: 'unknown-user',
  title: 'Create the user that USER names',
  severity: 'error',
  preset: 'recommended',
  mentions: ['user'],
  why: 'A name in `USER` is looked up in the `/etc/passwd` of the image. If it is not there, every `RUN` below fails, and so does the container’s start: “unable to find user”. A number needs no entry.',
  unless: 'A package that is installed creates the user under a name of its own.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        COPY main.py /app/
        USER app
        CMD ["python", "/app/main.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY main.py /app/
        RUN useradd --uid 10001 --no-create-home app
        USER app
        CMD ["python", "/app/main.py"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      for (const setter of only(stage, 'USER').slice(0, mostUsers)) {
        const [word] = setter.words;
        const user = userOf(setter);
        if (!word || !user || setter.words.length > 1) continue;
        const missing = isMissing(dockerfile, stage, user, setter.index);
        if (!missing) continue;
        const isLate = missing === 'later';
        const meant = nearest(user, [
          ...createdUsers(dockerfile, stage).map(({ name }) => name),
          ...Object.keys(baseOfStage(stage).accounts ?? {}),
        ]);
        yield {
          from: word.from,
          to: word.text.startsWith(`${user}:`) ? word.from + user.length : word.to,
          message: isLate
            ? `${user} is only created further down, so nothing can run as it here.`
            : `Nothing creates ${user}, and the base image does not bring it, so nothing can run as it.`,
          fix: isLate
            ? undefined
            : meant === undefined
              ? creating(dockerfile, stage, setter)
              : corrected(setter, meant),
        };
      }
    }
  },
};

/** More than anyone writes by hand; each is held against all that stands above it. */
const mostUsers = 100;

function corrected({ words }: Plain, user: string): Fix | undefined {
  const [word] = words;
  if (!word || /[:$]/.test(word.text)) return undefined;
  const { from, to } = word;
  return { title: `Switch to ${user}`, safety: 'suggestion', edits: [{ from, to, insert: user }] };
}

/** As the tools of the base have it; the group of the same name comes with it. */
function creating(dockerfile: Dockerfile, stage: Stage, setter: Plain): Fix | undefined {
  const { source } = dockerfile;
  const user = userOf(setter);
  const group = groupOf(setter) ?? user;
  if (!unixShells.has(shellOf(dockerfile, setter))) return undefined;
  const before = userInForce(stage, setter.index);
  if (user === undefined || group !== user || !/^[a-z_][a-z0-9_-]*$/.test(user)) return undefined;
  if (before === undefined || !isRoot(before) || source.text.includes(freeNumber)) return undefined;
  const packages = packagesOf(stage);
  const command =
    packages === 'apk'
      ? `adduser -D -H -u ${freeNumber} ${user}`
      : packages === 'apt' || (packages === 'rpm' && rootImage(stage).name !== 'amazonlinux')
        ? `useradd --uid ${freeNumber} --no-create-home ${user}`
        : undefined;
  return command === undefined
    ? undefined
    : {
        title: `Create ${user}`,
        safety: 'suggestion',
        edits: [instructionBefore(source, setter, `RUN ${command}`)],
      };
}
