import type { FolderText } from './context-messages.ts';

/** Folders in which a Dockerfile is somebody else’s. */
const foreign = /(?:^|\/)(?:node_modules|\.git|\.venv|vendor\/bundle|site-packages)\//;
const dockerfileName =
  /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:[._-][^/]*)?|[^/]+\.(?:Dockerfile|Containerfile))$/i;
const ignoreName = /\.dockerignore$/;

/** What a file of the folder is opened as; most are not opened at all. */
export function textKind(path: string): FolderText['kind'] | undefined {
  if (foreign.test(path)) return undefined;
  if (ignoreName.test(path)) return 'dockerignore';
  return dockerfileName.test(path) && !/\.(?:swp|orig|rej|bak|md)$|~$/i.test(path)
    ? 'dockerfile'
    : undefined;
}

/**
 * The ignore file that BuildKit takes for a Dockerfile: the one named after it, then the one at the
 * root of the context. `below` is that root, `''` for the folder itself.
 * Source: https://docs.docker.com/build/concepts/context/#filename-and-location
 */
export function ignoreFileOf(
  texts: readonly FolderText[],
  dockerfile: string,
  below: string,
): FolderText | undefined {
  const at = (path: string) => texts.find((one) => one.path === path);
  return (
    at(`${dockerfile}.dockerignore`) ??
    at(below === '' ? '.dockerignore' : `${below}/.dockerignore`)
  );
}

/** The folders that a build of this Dockerfile may be given, the outermost first. */
export function contextChoices(dockerfile: string): readonly string[] {
  const parts = dockerfile.split('/').slice(0, -1);
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}

/** `service-2` before `service-10`. */
const { compare: byName } = new Intl.Collator('en', { numeric: true });

/** The Dockerfiles, those that lie highest first, and `Dockerfile` before its siblings. */
export function dockerfilesOf(texts: readonly FolderText[]): readonly FolderText[] {
  const depth = ({ path }: FolderText) => path.split('/').length;
  const other = ({ path }: FolderText) => Number(!/(?:^|\/)Dockerfile$/i.test(path));
  return texts
    .filter(({ kind }) => kind === 'dockerfile')
    .sort((a, b) => depth(a) - depth(b) || other(a) - other(b) || byName(a.path, b.path));
}

/** The one to begin with. */
export const firstDockerfile = (texts: readonly FolderText[]): FolderText | undefined =>
  dockerfilesOf(texts)[0];
