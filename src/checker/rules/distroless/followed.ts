import { isDistroless, isShellless, rootImage } from '../../model/bases.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { lacksShell } from '../../model/shell-presence.ts';
import type { Evidence } from '../../rule.ts';

/** A final stage that ends without a shell. */
export function followed({ final }: Dockerfile): Evidence | undefined {
  const last = final?.instructions.at(-1);
  if (!final || !last || !isShellless(final) || !lacksShell(final, last)) return undefined;
  const image = rootImage(final);
  const { from, to, text } = image;
  return {
    from,
    to,
    message: isDistroless(image)
      ? `${text} brings neither shell nor package manager.`
      : `${text} brings no shell.`,
  };
}
