import { deleted } from './deletion.ts';
import { upwards } from './path-set.ts';
import type { Command } from './shell.ts';

/** What the commands of a RUN delete, asked for by the name of a file, in whatever folder the shell stands. */
export class Removals {
  /** The last place at which each name is deleted, and each end of one. */
  private readonly names = new Map<string, number>();
  /** The last place at which something is deleted that may be anything. */
  private anything = -1;
  /** … or that may be any file named without its folder. */
  private anyFolder = -1;

  constructor(commands: readonly Command[]) {
    for (const command of commands) {
      const { from } = command;
      if (command.name === 'mv' || /clean/i.test(command.name ?? '')) this.anything = from;
      for (const { value } of deleted(command)) this.note(value, from);
    }
  }

  private note(value: string | undefined, from: number) {
    if (value === undefined || /[*?{[]/.test(value)) {
      this.anything = from;
      return;
    }
    const bare = value.replace(/(?<=.)\/+$/, '');
    if (bare.startsWith('/')) this.anyFolder = from;
    else if (bare.startsWith('.')) this.anything = from;
    for (const name of ends(bare)) this.names.set(name, from);
  }

  /** Whether a file of that name may be deleted behind this place. */
  mayRemove(name: string, from: number): boolean {
    if (this.anything > from || (!name.startsWith('/') && this.anyFolder > from)) return true;
    return [...upwards(name), ...ends(name)].some((one) => (this.names.get(one) ?? -1) > from);
  }
}

/** `a/b/c`, `b/c`, `c`. */
function ends(path: string): string[] {
  const found = [path];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
    found.push(path.slice(at + 1));
  return found;
}
