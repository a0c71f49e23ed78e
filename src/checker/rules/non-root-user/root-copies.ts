import {
  type Dockerfile,
  flagsNamed,
  lineage,
  only,
  type Run,
  type Stage,
  type Transfer,
} from '../../model/dockerfile.ts';
import { isWithin, mountOver } from '../../model/mount.ts';
import { onceIn } from '../../model/once.ts';
import { isRoot, userInForce, userOf, userSetter } from '../../model/runtime.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';

/** Instructions to look back over: more than anybody writes, and each change is held against all before it. */
export const farthest = 500;

/**
 * The word of a file that COPY gave to root and the command changes, which only its owner may. Nothing
 * where a step before may have given it away, or made it anew.
 */
export function rootCopyTarget(
  dockerfile: Dockerfile,
  stage: Stage,
  run: Run,
  { name = '', words, script }: Command,
): ShellWord | undefined {
  const { source } = dockerfile;
  if (!/^(?:chmod|chown|chgrp)$/.test(name) || run.index > farthest) return undefined;
  if (!userSetter(stage, run.index)) return undefined;
  const flags = words.filter(({ partial }) => partial.startsWith('-'));
  if (flags.some(({ partial }) => /^--(?:reference|from|help)/.test(partial))) return undefined;
  const isDeep = flags.some(({ partial }) => /^-[a-zA-Z]*R|^--recursive$/.test(partial));
  const before = lineage(stage).flatMap((one) =>
    only(one, 'RUN', 'COPY', 'ADD').filter(({ index }) => index < run.index),
  );
  const copies = before.filter((one) => one.keyword !== 'RUN');
  const runs = before.filter((one) => one.keyword === 'RUN');
  if (runs.some((one) => /chown|chgrp|setfacl|install\b/.test(source.slice(one)))) return undefined;
  // What another user made is that user's.
  const isUntouched =
    script.commands[0]?.words === words &&
    runs.every(({ index }) => isRoot(userInForce(stage, index) ?? ''));
  const here = workdirAt(stage, run.index);
  return words
    .slice(1)
    .filter(({ partial }) => !partial.startsWith('-'))
    .slice(1)
    .find(({ value }) => {
      if (value === undefined || /[*?[\]{}~]/.test(value)) return false;
      if (here === undefined && !value.startsWith('/')) return false;
      const path = joinPath(here ?? '/', value);
      if (mountOver(run, path)) return false;
      const near = copies.filter((copy) => {
        const folder = target(copy);
        return folder === undefined || isWithin(path, folder) || isWithin(folder, path);
      });
      if (near.length === 0 || !near.every((copy) => isGivenToRoot(dockerfile, copy))) return false;
      return near.some((copy) => isFile(copy, path) || (isUntouched && holds(copy, path, isDeep)));
    });
}

/**
 * Whether what it copies surely becomes root's. What comes from the build context does; of a stage, it
 * keeps the owner that it has there: https://github.com/moby/moby/pull/38599
 */
export const isGivenToRoot = (dockerfile: Dockerfile, copy: Transfer): boolean =>
  flagsNamed(copy, 'chown').length === 0 &&
  (!copy.origin ||
    (copy.origin.stage !== undefined && isRootsAlone(dockerfile, copy.origin.stage)));

/** Whether nothing in the stage makes a file for anybody but root, as `tar` does for the owners it has packed. */
const isRootsAlone = onceIn(({ source }, stage: Stage): boolean =>
  lineage(stage).every(({ instructions }) =>
    instructions.every((one) =>
      one.keyword === 'USER'
        ? isRoot(userOf(one) ?? '')
        : !/chown|chgrp|--from|--owner|--group|\btar\b|useradd|adduser|\binstall (?:-\S+ )*-\w*[og]\b/.test(
            source.slice(one),
          ),
    ),
  ),
);

/** Where it copies to, as a whole path; `undefined` where that is not known. */
function target({ stage, index, destination }: Transfer): string | undefined {
  const value = destination?.value;
  if (!stage || value === undefined) return undefined;
  const folder = workdirAt(stage, index);
  if (folder === undefined && !value.startsWith('/')) return undefined;
  return joinPath(folder ?? '/', value).replace(/(?<=.)\/+$/, '');
}

/** A source of that name is the file, whether it is copied to its name or into a folder. */
function isFile(copy: Transfer, path: string): boolean {
  const folder = target(copy);
  return copy.sources.some(({ value }) => {
    const name = value?.replace(/^.*\//, '');
    if (name === undefined || !/\w\.\w+$/.test(name)) return false;
    return path === `${folder}/${name}` || (path === folder && path.endsWith(`/${name}`));
  });
}

/** Whether the path lies in what was copied, or all that was copied below the path. */
function holds(copy: Transfer, path: string, isDeep: boolean): boolean {
  const folder = target(copy);
  if (folder === undefined) return false;
  return (isDeep && isWithin(folder, path)) || (path !== folder && isWithin(path, folder));
}
