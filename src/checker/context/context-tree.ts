import type { ContextFile } from './path-list.ts';

/** Files and bytes; the bytes are `undefined` where a size is not known. */
export interface Amount {
  readonly files: number;
  readonly bytes: number | undefined;
}

export const nothing: Amount = { files: 0, bytes: 0 };

export const plus = ({ files, bytes }: Amount, size: number | undefined): Amount => ({
  files: files + 1,
  bytes: bytes === undefined || size === undefined ? undefined : bytes + size,
});

/** A folder of the build context. */
export interface ContextFolder {
  readonly path: string;
  readonly folders: Map<string, ContextFolder>;
  /** Indices into the list of files. */
  readonly files: number[];
  all: Amount;
  sent: Amount;
}

const emptyFolder = (path: string): ContextFolder => ({
  path,
  folders: new Map(),
  files: [],
  all: nothing,
  sent: nothing,
});

/** Hangs the files into their folders, counting as it goes. */
export function growTree(
  files: readonly ContextFile[],
  isSent: (index: number) => boolean,
): ContextFolder {
  const root = emptyFolder('');
  files.forEach(({ path, size }, index) => {
    let folder = root;
    const sent = isSent(index);
    for (let start = 0; ; ) {
      folder.all = plus(folder.all, size);
      if (sent) folder.sent = plus(folder.sent, size);
      const end = path.indexOf('/', start);
      if (end < 0) break;
      const name = path.slice(start, end);
      const next = folder.folders.get(name) ?? emptyFolder(path.slice(0, end));
      folder.folders.set(name, next);
      folder = next;
      start = end + 1;
    }
    folder.files.push(index);
  });
  return root;
}

/** The folder at a path, `''` for the root. */
export function folderAt(root: ContextFolder, path: string): ContextFolder | undefined {
  if (path === '') return root;
  let folder: ContextFolder | undefined = root;
  for (const name of path.split('/')) folder = folder?.folders.get(name);
  return folder;
}
