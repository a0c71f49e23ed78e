import { baseOfStage, isWindows, libcOf, rootImage } from './bases.ts';
import {
  type Dockerfile,
  lastBefore,
  lineage,
  only,
  type Plain,
  type Stage,
} from './dockerfile.ts';
import { once } from './once.ts';
import { UNKNOWN } from './variables.ts';

/** `unknown` where a variable decides. */
export type PathKind = 'absolute' | 'relative' | 'unknown';

/** Whether a path of a Linux or a Windows image starts at its root. */
export function pathKind(partial: string): PathKind {
  if (partial.startsWith(UNKNOWN) || partial === '') return 'unknown';
  return /^(?:\/|\\|[a-zA-Z]:)/.test(partial) ? 'absolute' : 'relative';
}

/**
 * Whether a path begins with a drive and starts at no root all the same: `C:app` counts from the folder
 * of the drive, and on Linux `C:` is a folder like any other. A name like `golang:1.25` is both, and in a file
 * that is for Windows it is that one's.
 * Source: https://github.com/moby/buildkit/blob/master/util/system/path.go
 */
export const isDriveRelative = (
  dockerfile: Dockerfile,
  stage: Stage,
  { words: [word] }: Plain,
): boolean =>
  /^[a-zA-Z]:(?![\\/$])./.test(word?.text ?? '') ||
  (/^[a-zA-Z]:/.test(word?.text ?? '') &&
    /^(?:glibc|musl)$/.test(libcOf(stage) ?? '') &&
    dockerfile.escape !== '`' &&
    !dockerfile.stages.some((one) => isWindows(dockerfile, one)));

/** What a WORKDIR names; Docker reads the whole line as one path. */
export const workdirPath = ({ words }: Plain): string =>
  words.map(({ partial }) => partial).join(' ');

/** `/app` and `../x` is `/x`. */
export function joinPath(folder: string, path: string): string {
  if (pathKind(path) === 'absolute') return path;
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The working directory that an instruction finds; `undefined` where it is unknown. */
export function workdirAt(stage: Stage, index: number): string | undefined {
  const setting = lastBefore(workdirs(stage), index);
  return setting ? setting.path : workdirOfBase(stage);
}

/** The working directory that the base image sets; `undefined` where it is not known. */
export const workdirOfBase = (stage: Stage): string | undefined =>
  rootImage(stage).scratch ? '/' : baseOfStage(stage).workdir;

interface Setting {
  readonly index: number;
  readonly path: string | undefined;
}

/** Nobody writes longer ones, and each is joined with what is copied to it. */
export const longestPath = 1000;

/** Every WORKDIR of the stage and of those it continues, in order, with the folder it leads to. */
const workdirs = once((stage: Stage): readonly Setting[] => {
  const found: Setting[] = [];
  for (const one of lineage(stage).toReversed())
    for (const workdir of only(one, 'WORKDIR')) {
      const path = workdirPath(workdir);
      const before = found.length === 0 ? workdirOfBase(stage) : found.at(-1)?.path;
      const kind = path.includes(UNKNOWN) ? 'unknown' : pathKind(path);
      if (kind === 'unknown' || path.length > longestPath)
        found.push({ index: workdir.index, path: undefined });
      else if (kind === 'absolute') found.push({ index: workdir.index, path });
      else
        found.push({
          index: workdir.index,
          path:
            before === undefined || before.length > longestPath
              ? undefined
              : joinPath(before, path),
        });
    }
  return found;
});
