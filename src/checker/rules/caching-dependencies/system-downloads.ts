import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { isWithin, mountTarget } from '../../model/mount.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import type { Uncached } from './compilations.ts';

/** The first install of a system’s packages whose downloads no mount keeps. */
export function systemUse(file: Dockerfile, run: Run): Uncached | undefined {
  for (const use of packageCommands(file, run)) {
    const { action, manager, command, invocation } = use;
    if ((action !== 'install' && action !== 'upgrade') || isFromFile(use)) continue;
    const missing = foldersFor(use).find((folder) => !isMounted(run, folder));
    if (missing === undefined) continue;
    const verb = invocation.subcommand ?? command;
    return {
      span: { from: command.words[0]?.from ?? command.from, to: verb.to },
      name: manager.name,
      folder: missing,
    };
  }
  return undefined;
}

const isFromFile = ({ packages }: PackageCommand) =>
  packages.length > 0 &&
  packages.every(({ kind, word }) => kind === 'file' && !word.partial.includes('://'));

const foldersFor = ({ manager: { family, caches } }: PackageCommand): readonly string[] =>
  family === 'apt' ? ['/var/cache/apt', '/var/lib/apt'] : caches.slice(0, 1);

const isMounted = ({ mounts }: Run, folder: string) =>
  mounts.some((mount) => {
    const target = mountTarget(mount);
    return (
      target !== undefined &&
      mount.type !== 'bind' &&
      (isWithin(folder, target) ||
        isWithin(target, folder) ||
        (/^\/var\/cache\/(?:lib)?dnf5?$|^\/var\/cache\/yum$/.test(target) &&
          /dnf|yum/.test(folder)))
    );
  });
