/** Why a file has no business in an image. */
export type UnwantedKind = 'secret' | 'history' | 'packages' | 'environment' | 'cache' | 'clutter';

/** A file or a folder that should stay out, and the line of an ignore file that keeps it out. */
export interface UnwantedThing {
  readonly kind: UnwantedKind;
  /** The outermost folder of its kind, or the file. */
  readonly path: string;
  readonly line: string;
}

/** Folders by name. Sources: https://github.com/github/gitignore, and the manuals of the tools. */
const folders: Readonly<Record<string, UnwantedKind>> = {
  '.git': 'history',
  '.hg': 'history',
  '.svn': 'history',
  node_modules: 'packages',
  bower_components: 'packages',
  '.venv': 'environment',
  '.direnv': 'environment',
  __pycache__: 'cache',
  '.pytest_cache': 'cache',
  '.mypy_cache': 'cache',
  '.ruff_cache': 'cache',
  '.tox': 'cache',
  '.nox': 'cache',
  '.ipynb_checkpoints': 'cache',
  '.gradle': 'cache',
  '.terraform': 'cache',
  '.parcel-cache': 'cache',
  '.turbo': 'cache',
  '.nyc_output': 'cache',
  '.cache': 'cache',
  '.idea': 'clutter',
  '.vs': 'clutter',
  '.aws': 'secret',
  '.ssh': 'secret',
  '.gnupg': 'secret',
  '.kube': 'secret',
};

/**
 * A file that says what the folder around it is. Sources: https://docs.python.org/3/library/venv.html
 * and https://bford.info/cachedir/
 */
const markers: Readonly<Record<string, UnwantedKind>> = {
  'pyvenv.cfg': 'environment',
  'CACHEDIR.TAG': 'cache',
};

/** Files by name, as the manuals of the tools that write them have it. */
const files: readonly (readonly [pattern: RegExp, kind: UnwantedKind, line?: string])[] = [
  [/^\.env(?!.*(?:example|sample|template|dist|schema|defaults)\b)(?:\..+)?$/i, 'secret'],
  [/^(?:\.npmrc|\.pypirc|\.netrc|_netrc|\.git-credentials|\.htpasswd|\.pgpass)$/, 'secret'],
  [/^id_(?:rsa|dsa|ecdsa|ed25519)$/, 'secret'],
  [/\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)$/i, 'secret', 'ending'],
  [/^(?:credentials|client_secret.*|service[-_]account.*)\.json$/i, 'secret'],
  [/^terraform\.tfstate(?:\.backup)?$|\.tfvars$/, 'secret'],
  [/^kubeconfig$/, 'secret'],
  [/^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/, 'clutter'],
  [/\.(?:swp|swo)$/, 'clutter', 'ending'],
];

/** Tells what each path is; `all` shows which folders carry a marker. */
export function unwantedIn(all: Iterable<string>): (path: string) => UnwantedThing | undefined {
  const marked = new Map<string, UnwantedKind>();
  for (const path of all) {
    const at = path.lastIndexOf('/');
    const kind = markers[path.slice(at + 1)];
    if (kind && at > 0) marked.set(path.slice(0, at), kind);
  }
  const known = new Map<string, UnwantedThing | undefined>();
  const ofFolder = (folder: string): UnwantedThing | undefined => {
    if (known.has(folder)) return known.get(folder);
    const at = folder.lastIndexOf('/');
    const name = folder.slice(at + 1);
    const thing = (at > 0 ? ofFolder(folder.slice(0, at)) : undefined) ?? folderThing(folder, name);
    known.set(folder, thing);
    return thing;
  };
  const folderThing = (path: string, name: string): UnwantedThing | undefined => {
    const kind = Object.hasOwn(folders, name) ? folders[name] : undefined;
    if (kind) return { kind, path, line: anywhere(path, name) };
    const marker = marked.get(path);
    return marker && { kind: marker, path, line: literal(path) };
  };
  return (path) => {
    const at = path.lastIndexOf('/');
    return (at > 0 ? ofFolder(path.slice(0, at)) : undefined) ?? fileThing(path);
  };
}

function fileThing(path: string): UnwantedThing | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = files.find(([pattern]) => pattern.test(name));
  if (!found) return undefined;
  const [, kind, form] = found;
  const line = form === 'ending' ? `**/*${name.slice(name.lastIndexOf('.'))}` : undefined;
  return { kind, path, line: line ?? anywhere(path, name) };
}

/** `**` finds it at the top as well, but a line that can be read at a glance is better. */
const anywhere = (path: string, name: string) =>
  path === name ? literal(name) : `**/${literal(name)}`;

const literal = (path: string) => path.replaceAll(/[*?[\]\\]/g, '\\$&').replace(/^(?=[#!])/, '\\');
