import { baseOfStage } from './bases.ts';
import { type Dockerfile, lineage, type Stage } from './dockerfile.ts';
import { onceIn } from './once.ts';
import { commands } from './shell.ts';
import { startOf } from './start.ts';

/** Programs that an entrypoint running as root uses to go on as somebody else. */
const droppers =
  /(?:^|[\s"'/=;&|(])(?:gosu|su-exec|setpriv|setuidgid|s6-setuidgid|chpst|runuser)(?=$|[\s"'@:;&|)-])/m;

/** One look that spares most texts the other. */
const hint = /gosu|su-exec|setpriv|setuidgid|chpst|runuser/;

/**
 * Whether the stage shows that its program does not stay root: one that drops privileges is called by
 * the start command, installed, copied in, or written into a script of the file.
 */
export const dropsPrivileges = onceIn((dockerfile, stage: Stage): boolean => {
  if (baseOfStage(stage).dropsPrivileges && !startOf(dockerfile, stage).entrypoint) return true;
  const line = lineage(stage);
  const near = new Set([...line, ...line.flatMap(({ feeders }) => feeders)]);
  for (const one of near)
    if (droppers.test(withoutComments(dockerfile, one))) return startsIt(dockerfile, stage);
  const { entrypoint, cmd } = startOf(dockerfile, stage);
  return [entrypoint, cmd].some(
    (instruction) =>
      instruction &&
      commands(dockerfile, instruction).some(
        ({ name, words }) =>
          (name === 'su' || name === 'sudo' || name === 'chroot') &&
          words.some(({ text }) => /^(?:-u|-|--user\S*|-l|-c|--userspec\S*)$/.test(text)),
      ),
  );
});

/** An entrypoint of one program, which is no script, cannot be the one that drops them. */
function startsIt(dockerfile: Dockerfile, stage: Stage): boolean {
  const { entrypoint, cmd } = startOf(dockerfile, stage);
  const start = entrypoint ?? cmd;
  if (!start) return true;
  const text = dockerfile.source.slice(start.body);
  return (
    droppers.test(text) || /\.sh\b|entry-?point|\binit\b|\bstart\b|\brun\b|s6|supervis/i.test(text)
  );
}

function withoutComments({ source, comments }: Dockerfile, { from, to }: Stage): string {
  const text = source.slice({ from, to });
  if (!hint.test(text) || !droppers.test(text)) return '';
  let result = '';
  let at = from;
  for (const comment of comments) {
    if (comment.to <= from || comment.from >= to) continue;
    result += source.slice({ from: at, to: comment.from });
    at = comment.to;
  }
  return result + source.slice({ from: at, to });
}
