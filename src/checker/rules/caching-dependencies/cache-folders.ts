import { type Dockerfile, lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { isWithin, mountTarget } from '../../model/mount.ts';
import { onceIn } from '../../model/once.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';

/** More folders than anybody mounts. */
const mostFolders = 20;

/** The folders of a stage, and of those it continues, that nothing but a RUN with a cache over them writes to. */
export const lostFolders = onceIn((file, stage: Stage): readonly string[] => {
  const folders = lineage(stage).flatMap((one) => only(one, 'RUN').flatMap(cacheFolders));
  return [...new Set(folders)]
    .slice(0, mostFolders)
    .filter((folder) => !ofSystem.test(folder) && !mayHold(file, stage, folder));
});

/** Folders that the base image may have filled already. */
const ofSystem = /^\/(?:usr|var|etc|opt|lib|s?bin|home|root|go)(?:\/|$)|^\/$/;

/** The folders that the RUN has a cache over, as far as they are known. */
export const cacheFolders = ({ mounts, stage, index }: Run): string[] =>
  mounts.flatMap((mount) => {
    const target = mount.type === 'cache' ? mountTarget(mount) : undefined;
    const base = stage && workdirAt(stage, index);
    if (target === undefined || /[$\0]/.test(target)) return [];
    if (target.startsWith('/')) return [target];
    return base === undefined ? [] : [joinPath(base, target)];
  });

function mayHold({ source }: Dockerfile, stage: Stage, folder: string): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return lineage(stage).some((one) =>
    one.instructions.some((instruction) => {
      if (instruction.keyword === 'RUN')
        return (
          !cacheFolders(instruction).includes(folder) && source.slice(instruction).includes(name)
        );
      if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return false;
      const { destination, index } = instruction;
      const base = workdirAt(one, index);
      if (destination?.value === undefined || base === undefined) return true;
      return isWithin(joinPath(base, destination.value).replace(/(?<=.)\/+$/, ''), folder);
    }),
  );
}
