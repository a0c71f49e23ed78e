import { deleted } from '../../model/deletion.ts';
import { isWithin } from '../../model/mount.ts';
import { packageCommandOf } from '../../model/packages.ts';
import type { Command } from '../../model/shell.ts';

/** Commands of package managers that empty the folder, and deletions of all of it. */
export function empties(command: Command, folder: string): boolean {
  const { name, words } = command;
  if (
    deleted(command).some(
      ({ value }) => value !== undefined && isWithin(folder, value.replace(/\/?\*?$/, '')),
    )
  )
    return true;
  const use = packageCommandOf(command);
  if (use?.action === 'clean')
    return use.manager.family === 'apt'
      ? folder === '/var/cache/apt' || folder === '/var/cache/apt/archives'
      : use.manager.caches.some((cache) => isWithin(cache, folder) || isWithin(folder, cache));
  const text = words.map(({ partial }) => partial).join(' ');
  return cleanings.some(
    ({ command, cache }) =>
      command.test(`${name} ${text.slice(text.indexOf(' ') + 1)}`) && cache.test(folder),
  );
}

const cleanings: readonly { readonly command: RegExp; readonly cache: RegExp }[] = [
  { command: /^pip\d* cache purge/, cache: /\.cache(?:\/pip)?$/ },
  { command: /^uv cache clean/, cache: /\.cache(?:\/uv)?$/ },
  { command: /^npm cache (?:clean|clear|rm)/, cache: /\.npm$/ },
  { command: /^yarn cache clean/, cache: /yarn/ },
  { command: /^go clean\b.*-(?:mod)?cache/, cache: /pkg\/mod|go-build/ },
  { command: /^composer clear-?cache/, cache: /composer/ },
];
