import type { Transfer, Word } from '../../model/dockerfile.ts';
import { UNKNOWN } from '../../model/variables.ts';

/** `unknown` is a source that a variable may make any of the others, `unfetched` an address that BuildKit takes for a path. */
export type SourceKind = 'url' | 'git' | 'archive' | 'plain' | 'unknown' | 'unfetched';

/**
 * Names of tar archives, and of compressed files that may be one: what ADD unpacks, it tells by content.
 * Source: https://docs.docker.com/reference/dockerfile/#adding-local-tar-archives
 */
const archiveName =
  /\.(?:tar|tar\.\w+|tgz|tbz|tbz2|tb2|txz|tlz|tpz|tzst|taz|tZ|gz|bz2|xz|lz|lzma|zst|Z)$/i;

export const isArchiveName = (path: string): boolean => archiveName.test(path);

/**
 * `github.com/owner/name` is one for `docker build` only, and a path here.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dfgitutil/git_ref.go (IndistinguishableFromLocal)
 */
const git = /^(?:git:\/\/|git@|ssh:\/\/|https?:\/\/[^?#]+\.git(?:[?#]|$))/;

/** What ADD would make of a source. */
export function kindOf(word: Word, { destination }: Transfer): SourceKind {
  const { partial, text } = word;
  if (/^\d*<</.test(text)) return 'plain';
  if (git.test(partial)) return 'git';
  if (/^https?:\/\//.test(partial)) return 'url';
  if (isUnfetched(partial)) return 'unfetched';
  if (!partial.includes(UNKNOWN)) return isArchiveName(partial) ? 'archive' : 'plain';
  // A variable at the start may hold a scheme, one at the end the name of an archive.
  if (partial.startsWith(UNKNOWN) && remote.test(text)) return 'unknown';
  if (!partial.endsWith(UNKNOWN)) return isArchiveName(partial) ? 'archive' : 'plain';
  return isPlainFile(destination) ? 'plain' : 'unknown';
}

/**
 * Whether an address is one that ADD never fetches: it asks servers for what begins with http:// or https://, in
 * lower case, and for Git repositories. All else it looks for in the build context.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dockerfile2llb/convert.go (isHTTPSource)
 */
export const isUnfetched = (path: string): boolean =>
  /^(?:https?|s?ftps?|s3|gs|file|rsync):\/\//i.test(path) &&
  !/^https?:\/\//.test(path) &&
  !/\.git(?:[?#]|$)/.test(path);

const remote = /\$\{?\w*(?:UR[LI]|HOST|REPO|MIRROR|SITE|SERVER|DOWNLOAD|RELEASE|SRC|SOURCE|LINK)/i;

/** A name with an ending that is not an archive's, so that nothing can be unpacked there. */
const isPlainFile = (destination: Word | undefined) => {
  const path = destination?.value;
  return path !== undefined && /[^/]\.[a-z]\w*$/i.test(path) && !isArchiveName(path);
};

/** A local file with the name of an archive that ADD copies as it stands. */
export const isZip = ({ partial }: Word): boolean => /\.(?:zip|7z|rar)$/i.test(partial);
