import { deleted, mayEmpty } from '../../model/deletion.ts';
import type { DependencyInstall } from '../../model/dependencies.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { cacheCleanedBy, foldersOf, type LanguageCache } from '../../model/language-caches.ts';
import { onceIn } from '../../model/once.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Span } from '../../source.ts';
import { empties } from './empties.ts';

/** Whether the RUN empties the cache behind the install, or may do so. */
export function isCleaned(
  file: Dockerfile,
  run: Run,
  install: DependencyInstall,
  cache: LanguageCache,
): boolean {
  const folders = foldersOf(cache, run, install);
  const known = cleanings(file, run);
  const key = [cache.folders[0], ...folders].join('\n');
  let last = known.get(key);
  if (last === undefined && known.size < most) {
    last = commands(file, run).findLast((one) => mayClean(one, cache, folders))?.from ?? -1;
    known.set(key, last);
  }
  return last === undefined || last > install.command.from;
}

/** The folder that the install fills: the usual one, as one writes it, or one that is chosen. */
export function keptIn(
  cache: LanguageCache,
  run: Run,
  install: DependencyInstall,
  usual: string,
): string {
  const [folder] = foldersOf(cache, run, install);
  return folder === undefined || folder === cache.folders[0] ? usual : folder;
}

/** More folders than anyone names in one RUN; all its commands are looked through for each. */
const most = 20;

/** By cache and folders, where the last command stands that empties them; -1 where none does. */
const cleanings = onceIn((_file, _run: Run) => new Map<string, number>());

const mayClean = (command: Command, cache: LanguageCache, folders: readonly string[]): boolean =>
  cacheCleanedBy(command) === cache ||
  folders.some((folder) => mayEmpty(command, folder) || empties(command, folder)) ||
  deleted(command).some(({ partial }) => cache.elsewhere.test(homeless(partial)));

/** `~/.npm/*` and `$HOME/.npm` are about `/.npm`. */
const homeless = (path: string) => path.replace(/^(?:~|\u0000)/, '').replace(/\/\**$/, '');

/** The part of a command that says what is done: `pip install`. */
export const spanOf = ({ command, verb }: DependencyInstall): Span => ({
  from: command.words[0]?.from ?? command.from,
  to: verb.to,
});
