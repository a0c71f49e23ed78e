import { type Dockerfile, only } from '../../model/dockerfile.ts';
import { shipped } from '../../model/layers.ts';
import type { Evidence } from '../../rule.ts';

/** A secret that is lent to one command, or the settings of the final image. */
export function followed(dockerfile: Dockerfile): Evidence | undefined {
  for (const { mounts } of only(dockerfile, 'RUN')) {
    const mount = mounts.find(({ type }) => type === 'secret');
    if (mount)
      return {
        from: mount.from,
        to: mount.to,
        message: 'A secret is mounted for one RUN and stays out of the image.',
      };
  }
  for (const stage of shipped(dockerfile)) {
    const [env] = only(stage, 'ENV');
    const names = env?.pairs.map(({ name }) => name) ?? [];
    if (env && names.length > 0)
      return {
        ...env.keywordSpan,
        message: `ENV sets ${names.slice(0, 3).join(', ')} for the program.`,
      };
  }
  return undefined;
}
