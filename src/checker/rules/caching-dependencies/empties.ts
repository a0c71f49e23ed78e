import { deleted } from '../../model/deletion.ts';
import { cacheCleanedBy } from '../../model/language-caches.ts';
import { isWithin } from '../../model/mount.ts';
import { packageCommandOf } from '../../model/packages.ts';
import type { Command } from '../../model/shell.ts';

/** Commands of package managers that empty the folder, and deletions of all of it. */
export function empties(command: Command, folder: string): boolean {
  if (
    deleted(command).some(
      ({ value }) => value !== undefined && isWithin(folder, value.replace(/\/?\*?$/, '')),
    )
  )
    return true;
  if (isPartial(command)) return false;
  const use = packageCommandOf(command);
  if (use?.action === 'clean')
    return use.manager.family === 'apt'
      ? folder === '/var/cache/apt' || folder === '/var/cache/apt/archives'
      : use.manager.caches.some((cache) => isWithin(cache, folder) || isWithin(folder, cache));
  const cache = cacheCleanedBy(command);
  return cache !== undefined && (cache.elsewhere.test(folder) || cache.folders.includes(folder));
}

/** What takes out only what is old, unused or named: `pnpm store prune`, `dnf clean expire-cache`, `uv cache clean flask`. */
const isPartial = ({ words }: Command): boolean => {
  const text = words.map(({ partial }) => partial).join(' ');
  return partly.test(text);
};

const partly =
  /\bstore prune\b|\bcache prune\b|\bclean (?:.* )?(?:expire-cache|packages|metadata|dbcache)\b|\b(?:uv|yarn) cache clean \w|\bconda clean .*--(?:tarballs|index-cache|packages)|\bcache clear .*\S+:\S+/;
