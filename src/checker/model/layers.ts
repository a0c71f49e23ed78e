import { type Dockerfile, lineage, onlyDeep, type Run, type Stage } from './dockerfile.ts';

/** The stages whose layers make up the image: the final one and those it continues. */
export const shipped = ({ final }: Dockerfile): ReadonlySet<Stage> =>
  new Set(final ? lineage(final) : []);

/** Every RUN of every stage, with those that ONBUILD sets up for other builds. */
export const runs = ({ instructions }: Dockerfile): Run[] => onlyDeep({ instructions }, 'RUN');

/** The RUNs whose layers end up in an image: those of shipped stages, and triggers, which run elsewhere. */
export function shippedRuns(dockerfile: Dockerfile): Run[] {
  const ours = shipped(dockerfile);
  return runs(dockerfile).filter(({ stage, trigger }) => trigger || (stage && ours.has(stage)));
}
