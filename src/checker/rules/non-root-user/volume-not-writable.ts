import { dockerfile } from '../../dockerfile-text.ts';
import { baseOfStage } from '../../model/bases.ts';
import {
  type Dockerfile,
  type Instruction,
  lineage,
  type Run,
  type Stage,
} from '../../model/dockerfile.ts';
import { isWithin } from '../../model/mount.ts';
import { isRoot, userInForce, userSetter } from '../../model/runtime.ts';
import { commands } from '../../model/shell.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';
import { farthest, isGivenToRoot } from './root-copies.ts';

export const volumeNotWritable: Rule = {
  id: 'volume-not-writable',
  title: 'Give the folder of a volume to the user who writes there',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['volume user'],
  why: 'A new volume takes the owner and the mode that its folder has in the image. Where the image does not have the folder, or root made it, the volume is root’s, with the mode 755: the program starts as another user, and its first file is refused with “permission denied”.',
  unless:
    'A volume, or a folder of the host, that the user may write to is mounted there each time.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        COPY server /usr/local/bin/server
        VOLUME /data
        USER 10001:10001
        CMD ["server", "--store", "/data"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY server /usr/local/bin/server
        RUN install -d -o 10001 -g 10001 /data
        VOLUME /data
        USER 10001:10001
        CMD ["server", "--store", "/data"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { final } = file;
    const setter = final && userSetter(final);
    const user = final && userInForce(final);
    if (!final || !setter || user === undefined || isRoot(user)) return;
    if (final.instructions.length > farthest || baseOfStage(final).noOtherAccounts !== true) return;
    for (const stage of lineage(final))
      for (const { keyword, form, exec, words, index } of stage.instructions) {
        if (keyword !== 'VOLUME') continue;
        for (const { from, to, value } of (form === 'exec' ? exec : words) ?? []) {
          const path = value === undefined ? undefined : wholePath(stage, index, value);
          if (path === undefined || ofSystem.test(path)) continue;
          if (
            lineage(final).some((one) =>
              one.instructions.some((other) => mayGive(file, one, other, path)),
            )
          )
            continue;
          yield {
            from,
            to,
            message: `Nothing gives ${path} to ${user}, so a new volume there is root’s, and the program may not write to it.`,
          };
        }
      }
  },
};

/** Folders that a base, or a package, may have made for somebody. */
const ofSystem =
  /^\/(?:$|(?:var|etc|usr|opt|home|run|srv|tmp|root|dev|proc|sys|mnt|media)(?:\/|$))/;

function wholePath(stage: Stage, index: number, value: string): string | undefined {
  const folder = value.startsWith('/') ? '/' : workdirAt(stage, index);
  return folder === undefined ? undefined : joinPath(folder, value).replace(/(?<=.)\/+$/, '');
}

/** Whether the instruction may have made the folder for another than root, or let others write there. */
function mayGive(file: Dockerfile, stage: Stage, one: Instruction, path: string): boolean {
  switch (one.keyword) {
    case 'WORKDIR':
      // BuildKit makes the folder for the user in force.
      return (
        workdirAt(stage, one.index + 1) === path && !isRoot(userInForce(stage, one.index) ?? 'root')
      );
    case 'COPY':
    case 'ADD': {
      const folder =
        one.destination?.value === undefined
          ? undefined
          : wholePath(stage, one.index, one.destination.value);
      if (folder === undefined) return true;
      const isNear = isWithin(path, folder) || isWithin(folder, path);
      return (
        isNear && (!isGivenToRoot(file, one) || one.flags.some(({ name }) => name === 'chmod'))
      );
    }
    case 'RUN':
      return mayGiveInRun(file, stage, one, path);
    default:
      return false;
  }
}

/** Only `mkdir` by root is known to leave a folder that it names to root. */
function mayGiveInRun(file: Dockerfile, stage: Stage, run: Run, path: string): boolean {
  const all = commands(file, run);
  if (all.length === 0) return true;
  const isRoots = isRoot(userInForce(stage, run.index) ?? 'root');
  return all.some(({ name, words }) => {
    if (name === undefined || /\.sh$|^(?:ba|a)?sh$|^\.$|^(?:source|eval|make)$/.test(name))
      return true;
    const isOwning = /^(?:chown|chmod|chgrp|setfacl|install|tar|cp|mv|rsync|umask)$/.test(name);
    const isPlain =
      isRoots &&
      name === 'mkdir' &&
      !words.some(({ partial }) => /^-[a-z]*m|^--mode/.test(partial));
    return words.slice(1).some(({ value, partial }) => {
      if (value === undefined) return isOwning || partial.includes(path);
      const at = wholePath(stage, run.index, value.replace(/^[^/]*=/, ''));
      if (isPlain || at === undefined) return !isPlain && isOwning;
      return isOwning ? isWithin(path, at) || isWithin(at, path) : at === path;
    });
  });
}
