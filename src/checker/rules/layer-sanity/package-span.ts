import type { PackageCommand } from '../../model/packages.ts';
import type { Span } from '../../source.ts';

/** The part of a command that says what is asked: `apt-get install`. */
export function spanOf({ command, invocation, manager }: PackageCommand): Span {
  const { flags, subcommand } = invocation;
  const operation = flags.find(({ name }) => /^-[A-Z]$|^--(?:sync|upgrade|remove)$/.test(name));
  const asked = manager.family === 'pacman' ? operation : undefined;
  const end = subcommand ?? (asked ?? flags[0])?.word ?? command;
  return { from: command.words[0]?.from ?? command.from, to: end.to };
}
