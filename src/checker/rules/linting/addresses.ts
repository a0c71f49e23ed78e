import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN } from '../../model/variables.ts';

/** The parts of an address that rules look at; `undefined` where they cannot be known. */
export interface Address {
  /** In lower case, without `://`; `undefined` where none is written. */
  readonly scheme: string | undefined;
  readonly host: string | undefined;
}

const form = /^(?:([a-z][a-z\d+.-]*):\/\/)?(?:[^@/?#]*@)?(\[[^\]]*\]|[^:/?#]*)/i;

/** A word read as an address. */
export function addressOf({ partial }: Pick<ShellWord, 'partial'>): Address {
  const [, scheme, host = ''] = form.exec(partial) ?? [];
  return {
    scheme: scheme?.toLowerCase(),
    host: host === '' || host.includes(UNKNOWN) ? undefined : host.toLowerCase(),
  };
}

/** A host of one's own network, for which no certificate can be had: an IP, or a name without a dot. */
export const isNearby = (host: string): boolean =>
  !host.includes('.') || /^\[|^[\d.]+$|\.(?:local|localhost|internal|test|lan|invalid)$/.test(host);

/** Programs whose operands are addresses to fetch from. */
export const fetchers: ReadonlySet<string> = new Set([
  ...['curl', 'wget', 'aria2c', 'git', 'fetch', 'svn'],
  // A package named by its address is installed with no look at a signature.
  ...['rpm', 'yum', 'dnf', 'microdnf', 'tdnf'],
]);

/** Installers that are told the server to take packages from. */
export const installers: ReadonlySet<string> = new Set([
  ...['pip', 'uv pip', 'npm', 'pnpm', 'yarn', 'gem', 'bundle'],
]);
