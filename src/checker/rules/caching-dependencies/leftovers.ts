import { deleted, mayEmpty } from '../../model/deletion.ts';
import type { DependencyInstall } from '../../model/dependencies.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { cleans, foldersOf, type LanguageCache } from '../../model/language-caches.ts';
import { commands } from '../../model/shell.ts';
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
  return commands(file, run).some((command) => {
    if (command.from <= install.command.from) return false;
    return (
      cleans(cache, command) ||
      folders.some((folder) => mayEmpty(command, folder) || empties(command, folder)) ||
      deleted(command).some(({ partial }) => cache.elsewhere.test(homeless(partial)))
    );
  });
}

/** `~/.npm/*` and `$HOME/.npm` are about `/.npm`. */
const homeless = (path: string) => path.replace(/^(?:~|\u0000)/, '').replace(/\/\**$/, '');

/** The part of a command that says what is done: `pip install`. */
export const spanOf = ({ command, verb }: DependencyInstall): Span => ({
  from: command.words[0]?.from ?? command.from,
  to: verb.to,
});
