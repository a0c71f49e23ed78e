import { textKind } from './folder-texts.ts';

/** A file somebody chose or dropped, and where it lies in the folder. */
export interface FoundFile {
  readonly path: string;
  /** In bytes, where it was asked for. */
  readonly size: number | undefined;
  /** Undefined where the file went away or may not be read. */
  readonly open: () => Promise<File | undefined>;
}

/** A folder as it comes in: its name, and its files one after another, as often as they are asked for. */
export interface FolderSource {
  readonly name: string;
  /** The browser looks up each size by itself, which takes twenty times as long as all the names. */
  readonly files: (sizes: boolean) => AsyncIterable<FoundFile> | Iterable<FoundFile>;
  /** How many files there are, where that is known beforehand. */
  readonly total: number | undefined;
}

/** The files of an `<input webkitdirectory>`, taken one at a time: an array of them all would block. */
export function chosenFolder(list: FileList): FolderSource | undefined {
  const first = list.item(0);
  if (!first) return undefined;
  const name = first.webkitRelativePath.split('/')[0] ?? '';
  return { name, total: list.length, files: (sizes) => eachOf(list, name.length + 1, sizes) };
}

function* eachOf(list: FileList, start: number, sizes: boolean): Generator<FoundFile> {
  for (let index = 0; index < list.length; index++) {
    const file = list.item(index);
    if (!file) continue;
    const path = file.webkitRelativePath.slice(start);
    yield { path, size: sizes ? file.size : undefined, open: async () => file };
  }
}

/** The folder that was dropped; has to be asked for while the event lasts. */
export function droppedFolder(transfer: DataTransfer | null): FolderSource | undefined {
  for (const item of transfer?.items ?? []) {
    const entry = item.webkitGetAsEntry();
    if (isFolder(entry))
      return { name: entry.name, total: undefined, files: (sizes) => walk(entry, '', sizes) };
  }
  return undefined;
}

const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry =>
  entry?.isDirectory === true;

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** More files at once are looked up no sooner, and hold up the page. */
const lookups = 5;

async function* walk(
  folder: FileSystemDirectoryEntry,
  above: string,
  sizes: boolean,
): AsyncGenerator<FoundFile> {
  const reader = folder.createReader();
  const folders: FileSystemDirectoryEntry[] = [];
  // A reader hands out a hundred entries at a time, and nothing at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (entries.length === 0) break;
    folders.push(...entries.filter(isFolder));
    const files = entries.filter(isFile);
    if (!sizes)
      for (const one of files)
        yield { path: above + one.name, size: undefined, open: () => fileOf(one) };
    else
      for (let at = 0; at < files.length; at += lookups)
        for (const file of await Promise.all(files.slice(at, at + lookups).map(fileOf)))
          if (file) yield { path: above + file.name, size: file.size, open: async () => file };
  }
  for (const one of folders) yield* walk(one, `${above}${one.name}/`, sizes);
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File | undefined>((resolve) => entry.file(resolve, () => resolve(undefined)));

/** Whether the checker opens the file, and does not only note its name and size. */
export const isOpened = ({ path }: FoundFile): boolean => textKind(path) !== undefined;
