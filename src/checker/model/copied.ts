import type { Stage, Transfer, Word } from './dockerfile.ts';
import { once } from './once.ts';
import { joinPath, longestPath, pathKind, workdirAt } from './workdir.ts';

/** A source of COPY or ADD and where it comes to lie. */
export interface CopiedPath {
  readonly source: Word;
  /** Its path in the image; the folder's, where the source may be one. */
  readonly path: string;
}

/** The paths that a COPY or ADD makes, as far as its words tell; sources with patterns are left out. */
export const copiedPaths = once((transfer: Transfer): readonly CopiedPath[] => {
  const { stage, index, sources, destination, heredocs } = transfer;
  const target = destination && stage && inImage(stage, index, destination.value);
  if (target === undefined || heredocs.length > 0) return [];
  const isFolder = sources.length > 1 || /(?:^|\/)\.{0,2}$/.test(destination?.value ?? '');
  return sources.flatMap((source): CopiedPath[] => {
    const from = source.value;
    if (from === undefined || /[*?[]|:\/\//.test(from)) return [];
    const name = from.replace(/\/+$/, '').split('/').at(-1) ?? '';
    if (!isFolder) return [{ source, path: target }];
    if (/^\.{0,2}$/.test(name) || from.endsWith('/')) return [{ source, path: target }];
    return [{ source, path: joinPath(target, name) }];
  });
});

/** A path as the instruction at this index would resolve it. */
export function inImage(stage: Stage, index: number, path: string | undefined) {
  if (path === undefined || path === '' || path.length > longestPath) return undefined;
  const bare = path.replace(/(?<=.)\/+$/, '');
  if (pathKind(bare) === 'absolute') return bare;
  const folder = workdirAt(stage, index);
  return folder === undefined ? undefined : joinPath(folder, bare);
}
