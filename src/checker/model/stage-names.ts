import type { Edit } from '../finding.ts';
import type { Span } from '../source.ts';
import { type Dockerfile, type Instruction, only, type Stage } from './dockerfile.ts';
import { once } from './once.ts';

/** A word that says where to take from: in FROM, `COPY --from` or `RUN --mount=from=`. */
export interface StageReference extends Span {
  readonly instruction: Instruction;
  /** The stage it stands in. */
  readonly user: Stage;
  /** As BuildKit reads it; `undefined` where unknown. */
  readonly value: string | undefined;
  /** The stage it means, whether that stands above or below; `undefined` for an image or a build context. */
  readonly stage: Stage | undefined;
}

/** Every such word, in order. BuildKit also finds stages that stand further down, except in FROM. */
export const stageReferences: (dockerfile: Dockerfile) => readonly StageReference[] =
  once(readReferences);

function readReferences(dockerfile: Dockerfile): StageReference[] {
  const { stages } = dockerfile;
  const named = new Map(stages.flatMap((stage) => (stage.name ? [[key(stage.name), stage]] : [])));
  const meant = (value: string | undefined): Stage | undefined => {
    if (value === undefined) return undefined;
    return named.get(key(value)) ?? (/^\d+$/.test(value) ? stages[Number(value)] : undefined);
  };
  return stages.flatMap((user) => {
    const { image } = user.opening;
    const parent: StageReference[] = user.parent
      ? [
          {
            ...span(image),
            instruction: user.opening,
            user,
            value: image.value,
            stage: user.parent,
          },
        ]
      : [];
    const others = only(user, 'COPY', 'ADD', 'RUN').flatMap((instruction): StageReference[] => {
      if (instruction.keyword === 'RUN')
        return instruction.mounts.flatMap(({ options }) => {
          const from = options.find((option) => option.key === 'from');
          if (!from?.valueSpan || !from.value) return [];
          const value = from.value.includes('$') ? undefined : from.value;
          return [{ ...from.valueSpan, instruction, user, value, stage: meant(value) }];
        });
      const { origin } = instruction;
      if (!origin) return [];
      const { value } = origin;
      return [{ ...span(origin), instruction, user, value, stage: meant(value) }];
    });
    return [...parent, ...others];
  });
}

/** More than a person follows; each of those words may be offered the same edits. */
const mostReferences = 100;

/** The words that name each stage. */
const byMeaning = once((dockerfile: Dockerfile) => {
  const found = new Map<Stage | undefined, StageReference[]>();
  for (const reference of stageReferences(dockerfile)) {
    const list = found.get(reference.stage);
    if (list) list.push(reference);
    else found.set(reference.stage, [reference]);
  }
  return found;
});

const key = (name: string) => name.toLowerCase();
const span = ({ from, to }: Span): Span => ({ from, to });

/**
 * The edits that give a stage another name wherever it is named; `undefined` where one of those words
 * is put together from variables.
 */
export function renaming(
  dockerfile: Dockerfile,
  stage: Stage,
  name: string,
): readonly Edit[] | undefined {
  const { source } = dockerfile;
  const { opening } = stage;
  const declared = opening.name
    ? { ...span(opening.name), insert: name }
    : { from: opening.image.to, to: opening.image.to, insert: ` AS ${name}` };
  const references = byMeaning(dockerfile).get(stage) ?? [];
  if (references.length > mostReferences) return undefined;
  if (references.some((one) => source.slice(one) !== one.value)) return undefined;
  const edits = references.map((one) => ({ ...span(one), insert: name }));
  return [declared, ...edits.filter(({ from, to }) => source.text.slice(from, to) !== name)];
}

/** Whether one of the stages has the name; capitals do not count. */
export const isNamed = (stages: readonly Stage[], name: string): boolean =>
  stages.some((stage) => stage.name !== undefined && key(stage.name) === key(name));

/** How to speak of a stage: by name, or by number. */
export const stageLabel = ({ name, index }: Stage): string => name ?? `${index}`;

/** Names that BuildKit keeps for itself. Source: https://docs.docker.com/reference/build-checks/reserved-stage-name/ */
export const reservedNames: ReadonlySet<string> = new Set(['context', 'scratch']);

/** Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/parse.go (validStageName) */
export const isStageName = (name: string): boolean => /^[a-z][a-z0-9-_.]*$/.test(key(name));
