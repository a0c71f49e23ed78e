import { type Dockerfile, lineage } from '../../model/dockerfile.ts';
import { isOnPath } from '../../model/virtual-environments.ts';
import type { Evidence } from '../../rule.ts';
import { copiedDependencies } from './copied-dependencies.ts';

/** The final stage copies a virtual environment to the path it was made at. */
export function followed(file: Dockerfile): Evidence | undefined {
  const { final } = file;
  if (!final) return undefined;
  for (const stage of lineage(final))
    for (const { copy, source, environment } of copiedDependencies(file, stage)) {
      if (!environment || environment.from !== environment.to) continue;
      const path = isOnPath(final, environment.to) ? ', and it is on PATH' : '';
      return {
        from: source.from,
        to: copy.destination?.to ?? source.to,
        message: `The final stage copies the environment made at ${environment.from}, whole and to the same path${path}.`,
      };
    }
  return undefined;
}
