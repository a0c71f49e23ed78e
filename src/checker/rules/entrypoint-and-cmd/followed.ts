import type { Dockerfile } from '../../model/dockerfile.ts';
import { startOf } from '../../model/start.ts';
import type { Evidence } from '../../rule.ts';

/** What the final stage starts, in exec form. */
export function followed(dockerfile: Dockerfile): Evidence | undefined {
  const { final } = dockerfile;
  const { entrypoint, cmd, words } = final ? startOf(dockerfile, final) : {};
  const starter = entrypoint ?? cmd;
  const program = words?.[0]?.value;
  if (starter?.form !== 'exec' || program === undefined) return undefined;
  const both = entrypoint && cmd ? 'ENTRYPOINT and CMD start' : `${starter.keyword} starts`;
  return {
    ...starter.body,
    message: `${both} ${program} in exec form, so it hears the signal to stop.`,
  };
}
