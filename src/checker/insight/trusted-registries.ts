import { parse } from '../model/parse.ts';
import { Source, type Span } from '../source.ts';

/** An image from a registry that is not on the list. */
export interface StrangeImage extends Span {
  readonly line: number;
  readonly text: string;
}

/**
 * The base images that come from elsewhere than the registries named. A `*` in a name stands for
 * anything, and an image without a registry is Docker Hub's. What a variable decides is left alone.
 * Source: https://github.com/hadolint/hadolint/wiki/DL3026
 */
export function strangeImages(text: string, trusted: readonly string[]): readonly StrangeImage[] {
  if (trusted.length === 0) return [];
  const allowed = trusted.map(
    (name) => new RegExp(`^${name.split('*').map(escaped).join('.*')}$`, 's'),
  );
  const { source, stages } = parse(new Source(text));
  return stages.flatMap(({ opening: { image }, parent }) => {
    const { registry, scratch, from, to } = image;
    if (parent || scratch || registry === undefined) return [];
    if (allowed.some((name) => spellings(registry).some((one) => name.test(one)))) return [];
    return [{ from, to, line: source.place(from).line, text: image.text }];
  });
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

const spellings = (registry: string): readonly string[] =>
  registry === 'docker.io' || registry === 'index.docker.io'
    ? ['docker.io', 'hub.docker.com', 'index.docker.io']
    : [registry];
