import type { Mount, Run } from './dockerfile.ts';

/** Where a mount appears; the last name counts, as it does for BuildKit. */
export function mountTarget({ options }: Mount): string | undefined {
  const option = options.findLast(
    ({ key }) => key === 'target' || key === 'dst' || key === 'destination',
  );
  return option?.value?.replace(/(?<=.)\/+$/, '');
}

/** The mount that a path lies on, so that what is written there stays out of the layer. */
export const mountOver = ({ mounts }: Run, path: string): Mount | undefined =>
  mounts.find((mount) => {
    const target = mountTarget(mount);
    return target !== undefined && isWithin(path, target);
  });

/** Whether a path is the folder or lies in it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
