import type { Dockerfile } from './dockerfile.ts';

/**
 * The release of Docker's reader of Dockerfiles that the syntax directive pins; `undefined` without one, for `1`, which
 * follows every release, and for -labs, which has more than a number says.
 */
export function syntaxVersion({ directives }: Dockerfile) {
  const directive = directives.find(({ name }) => name.toLowerCase() === 'syntax');
  const match = /^(?:docker\.io\/)?docker\/dockerfile:(\d+)\.(\d+)(?:\.\d+)?$/.exec(
    directive?.value ?? '',
  );
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}

/** Whether the pinned release is older than `1.minor`. */
export function isBefore(file: Dockerfile, minor: number): boolean {
  const version = syntaxVersion(file);
  return (
    version !== undefined && (version.major < 1 || (version.major === 1 && version.minor < minor))
  );
}
