import { baseOfStage, isWindows, rootImage } from '../../model/bases.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { isRoot, userOf, userSetter } from '../../model/runtime.ts';
import type { Evidence } from '../../rule.ts';

/** A USER that is not root at the end of the final stage, or a base image that sets one. */
export function followed(dockerfile: Dockerfile): Evidence | undefined {
  const { final } = dockerfile;
  if (!final || isWindows(dockerfile, final)) return undefined;
  const setter = userSetter(final);
  const word = setter?.words[0];
  const user = setter ? userOf(setter) : baseOfStage(final).user;
  if (user === undefined || user === '' || isRoot(user)) return undefined;
  if (word)
    return { from: word.from, to: word.to, message: `The container runs as ${user}, not as root.` };
  const { from, to, text } = rootImage(final);
  return { from, to, message: `${text} starts as ${user}, not as root.` };
}
