import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { createdUsers } from '../../model/accounts.ts';
import { systemAccounts } from '../../model/base-images.ts';
import { baseOfStage, isWindows, packagesOf } from '../../model/bases.ts';
import { type Dockerfile, lineage, only, type Plain, type Stage } from '../../model/dockerfile.ts';
import { instructionBefore } from '../../model/insertion.ts';
import { groupOf, isRoot, userInForce, userOf } from '../../model/runtime.ts';
import { type Command, scripts } from '../../model/shell.ts';
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
      const { accounts = {}, noOtherAccounts, shell } = baseOfStage(stage);
      if (!noOtherAccounts || isWindows(dockerfile, stage)) continue;
      for (const setter of only(stage, 'USER').slice(0, mostUsers)) {
        const [word] = setter.words;
        const user = userOf(setter);
        if (!word || !user || /^\d+$/.test(user) || setter.words.length > 1) continue;
        if (Object.hasOwn(accounts, user)) continue;
        // Distroless keeps three accounts, not those of its distribution.
        if (shell === false ? user === 'root' : systemAccounts.has(user)) continue;
        if (mayExist(dockerfile, stage, user, setter.index)) continue;
        const made = createdUsers(dockerfile, stage).map(({ name }) => name);
        const isLate = made.includes(user);
        const meant = nearest(user, [...made, ...Object.keys(accounts)]);
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
      : packages === 'apt' || packages === 'rpm'
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

/** Whether anything above may have made the user: a command that names it, or one that nobody can see into. */
function mayExist(dockerfile: Dockerfile, stage: Stage, user: string, index: number): boolean {
  for (const one of lineage(stage))
    for (const instruction of only(one, 'RUN', 'COPY', 'ADD')) {
      if (instruction.index > index) break;
      if (instruction.keyword !== 'RUN') {
        const { destination, sources } = instruction;
        const path = destination?.value;
        // Account files, a file system, or an archive that may hold either.
        if (path === undefined || /^\/(?:etc(?:\/.*)?)?$/.test(path)) return true;
        if (sources.some(({ value }) => value === undefined || /\bpasswd\b|rootfs/.test(value)))
          return true;
        continue;
      }
      if (instruction.mounts.length > 0 && instruction.form === 'exec') return true;
      const text = dockerfile.source.slice(instruction);
      if (text.includes(user) || /\/etc\/passwd|\/etc\/group/.test(text)) return true;
      const read = scripts(dockerfile, instruction);
      if (read.length === 0) return true;
      if (read.some(({ commands }) => commands.length === 0 || commands.some(isOpaque)))
        return true;
    }
  return false;
}

/** Programs whose work shows in their arguments. */
const plain = new Set(
  (
    'apt-get apt apk dnf yum microdnf zypper pacman pip pip3 npm yarn pnpm npx corepack uv poetry pipenv gem bundle cargo go ' +
    'rm mkdir chmod chown chgrp cp mv ln touch cat echo printf set cd export test [ true : tar unzip gzip curl wget sed grep ' +
    'find sort head tail tee rustup dotnet mvn gradle composer git ls env install locale-gen update-ca-certificates ' +
    'groupadd addgroup useradd adduser usermod passwd node python python3 java ldconfig sleep date uname exit which'
  ).split(' '),
);

/** A script, a path, a variable: whatever it does is not in the file. */
const isOpaque = ({ name, words }: Command) => {
  if (name === undefined) return words.length > 0;
  if (!plain.has(name)) return true;
  const program = words[0]?.partial ?? '';
  return program.includes('/') && !/^\/(?:usr\/)?(?:local\/)?s?bin\//.test(program);
};
