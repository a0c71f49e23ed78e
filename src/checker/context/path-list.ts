import { cleanPath } from '../model/dockerignore.ts';

/** A file of a project's folder. */
export interface ContextFile {
  /** Relative to the folder, with `/` between its parts. */
  readonly path: string;
  /** In bytes; `undefined` where the list does not say. */
  readonly size: number | undefined;
}

/** What a list of paths comes to. */
export interface PathList {
  /** Each path once, folders left out, in the order of the list. */
  readonly files: readonly ContextFile[];
  /** The folder that absolute paths were taken to be below. */
  readonly below: string | undefined;
  /** How many lines named no path below the folder. */
  readonly unread: number;
}

/** `git ls-files --stage` and `git ls-tree -r`, with sizes where `--long`. */
const gitEntry = /^\d{6} (?:[0-9a-f]{40,64} \d|[a-z]+ [0-9a-f]{40,64}(?: +(\d+)| +-)?)\t/;
/** `find -printf '%s %p\n'`, `du -ab`, `du -h`. */
const sized = /^\s*(\d+(?:\.\d+)?)([KMGT]?)B?(?:\t| +(?=\S))/;
const units = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 };

/**
 * Reads paths, one a line or with NUL between them, as `git ls-files`, `find`, `fd`, `dir /s /b` and
 * `du -a` print them. A number in front is a size where every line has one.
 */
export function readPathList(text: string): PathList {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(text.includes('\0') ? '\0' : /\r?\n/)
    .filter((line) => line.trim() !== '');
  const hasSizes = lines.every((line) => sized.test(line));
  const entries = lines.map((line) => entryOf(line, hasSizes));
  const below = commonFolder(entries.map(({ path }) => path));
  const sizes = new Map<string, number | undefined>();
  const folders = new Set<string>();
  let unread = 0;
  for (const { path: written, size } of entries) {
    const path = cleanPath(below === undefined ? written : written.slice(below.length));
    const inside = path.replace(/^\/+/, '');
    if (inside === '' || inside === '.') continue;
    if (inside === '..' || inside.startsWith('../')) {
      unread++;
      continue;
    }
    if (written.endsWith('/')) folders.add(inside);
    else if (!sizes.has(inside)) sizes.set(inside, size);
    let at = inside.lastIndexOf('/');
    for (; at > 0; at = inside.lastIndexOf('/', at - 1)) {
      const folder = inside.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  const files: ContextFile[] = [];
  for (const [path, size] of sizes) if (!folders.has(path)) files.push({ path, size });
  return { files, below, unread };
}

function entryOf(line: string, hasSizes: boolean): { path: string; size: number | undefined } {
  const git = gitEntry.exec(line);
  if (git) {
    const size = git[1] === undefined ? undefined : Number(git[1]);
    return { path: unquoted(line.slice(git[0].length)), size };
  }
  const measured = hasSizes ? sized.exec(line) : null;
  if (!measured) return { path: unquoted(line), size: undefined };
  const [all, number = '', unit = ''] = measured;
  const factor = units[unit as keyof typeof units]; // the pattern admits these letters only
  return { path: unquoted(line.slice(all.length)), size: Math.round(Number(number) * factor) };
}

/** Git quotes names with special characters, bytes in octal; Windows writes backslashes. */
function unquoted(written: string): string {
  const quoted = /^"(.*)"$/s.exec(written)?.[1];
  if (quoted !== undefined) return fromC(quoted);
  return /^(?:[A-Za-z]:|\.{1,2})?\\/.test(written) ? written.replaceAll('\\', '/') : written;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function fromC(quoted: string): string {
  const bytes: number[] = [];
  for (const [all, octal, char] of quoted.matchAll(/\\([0-7]{3})|\\(.)|[^\\]/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else bytes.push(...utf8(char === undefined ? all : (escapes[char] ?? char)));
  }
  return fromUtf8(bytes);
}

// The engine has neither TextEncoder nor TextDecoder; what these two know, it has.
const utf8 = (text: string): number[] =>
  [...encodeURIComponent(text).matchAll(/%(..)|[^%]/g)].map(([char, hex]) =>
    hex === undefined ? char.charCodeAt(0) : Number.parseInt(hex, 16),
  );

function fromUtf8(bytes: readonly number[]): string {
  const percent = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(percent);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/** The deepest folder that holds all of the paths, if all are absolute; with its closing slash. */
function commonFolder(paths: readonly string[]): string | undefined {
  const absolute = /^(?:[A-Za-z]:)?\//;
  const [first, ...others] = paths;
  if (first === undefined || !paths.every((path) => absolute.test(path))) return undefined;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  for (const path of others)
    while (!`${path}/`.startsWith(folder))
      folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}
