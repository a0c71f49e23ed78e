import { createdUsers } from './accounts.ts';
import { systemAccounts } from './base-images.ts';
import { baseOfStage, isWindows, rootImage } from './bases.ts';
import { type Dockerfile, lineage, only, type Run, type Stage } from './dockerfile.ts';
import { isProvidedFor } from './errexit.ts';
import { type Command, scripts } from './shell.ts';

/**
 * Whether no account of that name can exist when the instruction at `index` is carried out: `later`
 * where the stage creates it further down, `never` where nothing does; `undefined` where it exists or may.
 */
export function isMissing(
  dockerfile: Dockerfile,
  stage: Stage,
  user: string,
  index: number,
): 'later' | 'never' | undefined {
  const { accounts = {}, noOtherAccounts, shell } = baseOfStage(stage);
  if (isWindows(dockerfile, stage) || /^\d+$/.test(user)) return undefined;
  const creating = createdUsers(dockerfile, stage).filter(({ name }) => name === user);
  // Of another image one cannot say whom it holds, save for those that `useradd` can still create.
  const isStillFree = creating.some(
    ({ command, run }) =>
      command.name === 'useradd' &&
      run.stage === stage &&
      run.index > index &&
      !isProvidedFor(command),
  );
  if (!noOtherAccounts && !isStillFree) return undefined;
  if (Object.hasOwn(accounts, user)) return undefined;
  // Distroless keeps three accounts, not those of its distribution.
  if (shell === false ? user === 'root' : systemAccounts.has(user)) return undefined;
  // Since 24.04, and few images that are built on it name the release.
  if (user === 'ubuntu' && rootImage(stage).name !== 'ubuntu') return undefined;
  if (creating.some(({ run }) => run.index < index)) return undefined;
  if (mayExist(dockerfile, stage, user, index)) return undefined;
  return creating.length > 0 ? 'later' : 'never';
}

/** Whether anything above may have made the user: a command that names it, or one that nobody can see into. */
function mayExist(dockerfile: Dockerfile, stage: Stage, user: string, index: number): boolean {
  for (const one of lineage(stage))
    for (const instruction of only(one, 'RUN', 'COPY', 'ADD')) {
      if (instruction.index >= index) break;
      if (instruction.keyword === 'RUN') {
        if (mayCreate(dockerfile, instruction, user)) return true;
        continue;
      }
      const { destination, sources } = instruction;
      const path = destination?.value;
      // Account files, a file system, or an archive that may hold either.
      if (path === undefined || /^\/(?:etc(?:\/.*)?)?$/.test(path)) return true;
      if (sources.some(({ value }) => value === undefined || /\bpasswd\b|rootfs/.test(value)))
        return true;
    }
  return false;
}

function mayCreate(dockerfile: Dockerfile, run: Run, user: string): boolean {
  if (run.mounts.length > 0 && run.form === 'exec') return true;
  const text = dockerfile.source.slice(run);
  if (text.includes(user) || /\/etc\/passwd|\/etc\/group/.test(text)) return true;
  const read = scripts(dockerfile, run);
  if (read.length === 0) return true;
  return read.some(({ commands }) => commands.length === 0 || commands.some(isOpaque));
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

const accountTools = new Set(['useradd', 'adduser', 'usermod']);

/** A script, a path, a variable: whatever it does is not in the file. */
function isOpaque({ name, words }: Command): boolean {
  if (name === undefined) return words.length > 0;
  if (!plain.has(name)) return true;
  if (accountTools.has(name) && words.some(({ value }) => value === undefined)) return true;
  const program = words[0]?.partial ?? '';
  return program.includes('/') && !/^\/(?:usr\/)?(?:local\/)?s?bin\//.test(program);
}
