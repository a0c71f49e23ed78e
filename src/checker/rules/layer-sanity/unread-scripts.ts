import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { managers } from '../../model/package-managers.ts';
import { type Command, commands, scripts } from '../../model/shell.ts';

/** A script, or a program known to run `apt-get update` itself. */
const mayRefresh = ({ name, words }: Command) =>
  name !== undefined &&
  (/^(?:sh|bash|dash|source|\.|add-apt-repository|extrepo)$|\.(?:sh|py|pl)$/.test(name) ||
    /^\.{0,2}\//.test(words[0]?.partial ?? '')) &&
  !Object.hasOwn(managers, name);

/** The commands that may refresh an index of packages unseen. */
export function unreadIn(dockerfile: Dockerfile, run: Run): readonly Command[] {
  const found = commands(dockerfile, run).filter(mayRefresh);
  if (found.length === 0) return found;
  const read = readItself(dockerfile, run);
  return found.filter((command) => !read.has(command));
}

/** The shells of which we read what they run: `sh -c '…'`. */
const readItself = (dockerfile: Dockerfile, run: Run): ReadonlySet<Command | undefined> =>
  new Set([
    ...commands(dockerfile, run).map(({ wrapper }) => wrapper),
    ...scripts(dockerfile, run).map(({ reader }) => reader),
  ]);
