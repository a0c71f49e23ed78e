import type { Dockerfile } from '../../model/dockerfile.ts';
import type { Evidence } from '../../rule.ts';

/** Every base image has a digest. */
export function followed({ stages }: Dockerfile): Evidence | undefined {
  const bases = stages.filter(({ parent, opening }) => !parent && !opening.image.scratch);
  const [first] = bases;
  if (!first || !bases.every(({ opening }) => opening.image.digest !== undefined)) return undefined;
  const { image } = first.opening;
  return {
    from: image.from,
    to: image.to,
    message:
      bases.length === 1
        ? 'The base image has a digest, so it is the same in every build.'
        : `All ${bases.length} base images have a digest, so they are the same in every build.`,
  };
}
