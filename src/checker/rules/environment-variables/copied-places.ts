import { copiedPaths, inImage } from '../../model/copied.ts';
import type { Transfer } from '../../model/dockerfile.ts';
import { matcherOf } from '../../model/dockerignore.ts';
import { isWithin } from '../../model/mount.ts';

/** Where a source of the build context comes to lie, and what it is. */
export interface Place {
  readonly path: string;
  readonly source: string;
  /** Whether what lies in the source comes to lie in the path; of a folder that goes into another, only the content does. */
  readonly isWhole: boolean;
}

/** Those of a COPY or ADD; none of what another stage or image made. */
export function placesOf(transfer: Transfer): Place[] {
  const { stage, index, origin, flags, sources, destination } = transfer;
  const folder = stage && inImage(stage, index, destination?.value);
  if (origin || folder === undefined || flags.some(({ name }) => name === 'from')) return [];
  const patterns = sources.flatMap(({ value = '' }) => (/[*?[]/.test(value) ? [value] : []));
  return [
    ...copiedPaths(transfer).map(({ path, source: { value = '' } }) => ({
      path,
      source: value,
      isWhole: path === folder,
    })),
    ...patterns.map((source) => ({ path: folder, source, isWhole: true })),
  ];
}

/** The file of the context that lies there; `undefined` where none does, as far as the words tell. */
export function sourceAt({ path, source, isWhole }: Place, wanted: string): string | undefined {
  const name = wanted.slice(wanted.lastIndexOf('/') + 1);
  const last = source.slice(source.lastIndexOf('/') + 1);
  if (path === wanted) return source;
  if (!isWhole || !isWithin(wanted, path)) return undefined;
  const rest = wanted.slice(path === '/' ? 1 : path.length + 1);
  if (/[*?[]/.test(last))
    return rest === name && matcherOf(last, false)?.test(name)
      ? source.slice(0, source.length - last.length) + name
      : undefined;
  // One file lies there under its own name alone, and into folders of the root much else is mounted.
  if (/[^.]\.\w+$/.test(last)) return last === rest ? source : undefined;
  return path === '/' && rest !== name ? undefined : `${source.replace(/\/+$/, '')}/${rest}`;
}
