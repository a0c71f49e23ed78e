import { baseOfStage } from '../../model/bases.ts';
import { type Dockerfile, lineage, type Run, type Stage } from '../../model/dockerfile.ts';
import { isWithin, mountOver } from '../../model/mount.ts';
import { userSetter } from '../../model/runtime.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { farthest } from './root-copies.ts';

/** Folders in which every plain image lets root alone write; those of tools under them that do not. */
const folders = [
  '/bin',
  '/boot',
  '/etc',
  '/lib',
  '/lib64',
  '/opt',
  '/root',
  '/sbin',
  '/srv',
  '/usr',
];
const shared = ['/usr/local/bundle', '/usr/local/cargo', '/usr/local/rustup'];

/** What is there already, so that `mkdir -p` has nothing to do. */
const standing = /^\/(?:\w+|usr\/(?:\w+|local\/\w+))\/?$/;

/** Programs that write to each of their operands, and those that write to the last. */
const toEach = new Set(['mkdir', 'touch', 'tee']);
const toLast = new Set(['cp', 'mv', 'ln', 'install']);

/**
 * The word of a path that the command writes to and only root may, below a USER of this file and on a
 * base known to have no other accounts. Nothing where an earlier line may have given the folder away.
 */
export function rootOnlyTarget(
  { source }: Dockerfile,
  stage: Stage,
  run: Run,
  command: Command,
): ShellWord | undefined {
  if (run.index > farthest || baseOfStage(stage).noOtherAccounts !== true) return undefined;
  if (!userSetter(stage, run.index)) return undefined;
  return targets(command).find(({ value }) => {
    if (value === undefined || standing.test(value) || !folders.some((one) => isWithin(value, one)))
      return false;
    if (shared.some((one) => isWithin(value, one)) || mountOver(run, value)) return false;
    const [, top = ''] = /^(\/[^/]+)/.exec(value) ?? [];
    return !lineage(stage).some(({ instructions }) =>
      instructions.some((one) => {
        if (one.index >= run.index || !source.slice(one).includes(top)) return false;
        // BuildKit makes the folder of WORKDIR for the user in force.
        return (
          one.keyword === 'WORKDIR' ||
          /chown|chmod|chgrp|setfacl|install|--ch/.test(source.slice(one))
        );
      }),
    );
  });
}

function targets({ name = '', words, redirects }: Command): ShellWord[] {
  const operands = words.slice(1).filter(({ partial }) => !partial.startsWith('-'));
  const written = redirects.flatMap(({ operator, target }) =>
    operator.startsWith('>') && target ? [target] : [],
  );
  if (toEach.has(name)) return [...operands, ...written];
  return toLast.has(name) ? [...operands.slice(-1), ...written] : written;
}
