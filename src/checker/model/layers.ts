import { type Dockerfile, lineage, onlyDeep, type Run, type Stage } from './dockerfile.ts';
import { once } from './once.ts';

/** The stages whose layers make up the image: the final one and those it continues. */
export const shipped: (dockerfile: Dockerfile) => ReadonlySet<Stage> = once(
  ({ final }) => new Set(final ? lineage(final) : []),
);

/** Every RUN of every stage, with those that ONBUILD sets up for other builds. */
export const runs = (dockerfile: Dockerfile): readonly Run[] => onlyDeep(dockerfile, 'RUN');

/** The RUNs whose layers end up in an image: those of shipped stages, and triggers, which run elsewhere. */
export const shippedRuns: (dockerfile: Dockerfile) => readonly Run[] = once((dockerfile) => {
  const ours = shipped(dockerfile);
  return runs(dockerfile).filter(({ stage, trigger }) => trigger || (stage && ours.has(stage)));
});

/** The stages of which something holds, and those that continue one of them. */
export function withHeirs(
  { stages }: Dockerfile,
  holds: (stage: Stage) => boolean,
): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  for (const stage of stages)
    if ((stage.parent && found.has(stage.parent)) || holds(stage)) found.add(stage);
  return found;
}
