import type { PackageCommand } from '../../model/packages.ts';
import type { Span } from '../../source.ts';

/** The part of a command that says what is asked: `apt-get install`. */
export function spanOf({ command, invocation }: PackageCommand): Span {
  const end = invocation.subcommand ?? invocation.flags[0]?.word ?? command;
  return { from: command.words[0]?.from ?? command.from, to: end.to };
}
