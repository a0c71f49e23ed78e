import type { Dockerfile } from '../../model/dockerfile.ts';
import { distributionName } from '../../model/official-images.ts';
import type { Evidence } from '../../rule.ts';

/** Every base image names a version; the evidence is the first that also says which distribution. */
export function followed({ stages }: Dockerfile): Evidence | undefined {
  const bases = stages.filter(({ parent, opening }) => !parent && !opening.image.scratch);
  if (bases.length === 0 || !bases.every(({ opening }) => /\d/.test(opening.image.tag ?? '')))
    return undefined;
  const named = bases.find(
    ({ opening: { image } }) =>
      /alpine\d/.test(image.tag ?? '') || distributionName.test(image.tag ?? ''),
  );
  if (!named) return undefined;
  const { image } = named.opening;
  return {
    ...(image.tagSpan ?? { from: image.from, to: image.to }),
    message: `The tag ${image.tag} names the version and the release under it.`,
  };
}
