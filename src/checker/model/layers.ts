import {
  type Dockerfile,
  type Instruction,
  lineage,
  onlyDeep,
  type Run,
  type Stage,
} from './dockerfile.ts';
import { once } from './once.ts';

/** The stages whose layers make up the image: the final one and those it continues. */
export const shipped: (dockerfile: Dockerfile) => ReadonlySet<Stage> = once(
  ({ final }) => new Set(final ? lineage(final) : []),
);

/** Whether the instruction leaves its mark on an image: in a shipped stage, or as a trigger, elsewhere. */
export const isShipped = (
  dockerfile: Dockerfile,
  { stage, trigger }: Pick<Instruction, 'stage' | 'trigger'>,
): boolean => trigger || (stage !== undefined && shipped(dockerfile).has(stage));

/** Every RUN of every stage, with those that ONBUILD sets up for other builds. */
export const runs = (dockerfile: Dockerfile): readonly Run[] => onlyDeep(dockerfile, 'RUN');

/** The RUNs whose layers end up in an image: those of shipped stages, and triggers, which run elsewhere. */
export const shippedRuns: (dockerfile: Dockerfile) => readonly Run[] = once((dockerfile) => {
  return runs(dockerfile).filter((run) => isShipped(dockerfile, run));
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
