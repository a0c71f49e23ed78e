import { baseSets } from '../../model/base-environment.ts';
import { rootImage } from '../../model/bases.ts';
import type { Dockerfile, Instruction, Pair, Run, Stage } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { scripts } from '../../model/shell.ts';
import { shellReferences } from '../../model/shell-references.ts';
import { nearest } from '../../model/spelling.ts';
import { platformArgs, proxyArgs, type Reference } from '../../model/variables.ts';
import { lastAtMost } from '../../source.ts';

/** Why a variable is surely empty. */
export interface Evidence {
  readonly says: string;
  /** Whether an ARG in this stage would fill it. */
  readonly needsArg: boolean;
  readonly meant: string | undefined;
}

/** PATH has a default where the base image sets none: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dockerfile2llb/convert.go (dispatchStages) */
const alwaysSet = (name: string) => name === 'PATH' || proxyArgs.has(name);

/** Why the name is surely empty here; `undefined` where the base image may have set it. */
export function whyEmpty(
  { globals }: Dockerfile,
  stage: Stage,
  instruction: Instruction,
  reference: Reference,
): Evidence | undefined {
  const { index } = instruction;
  const { name } = reference;
  if (!/^[A-Za-z_]\w*$/.test(name) || alwaysSet(name)) return undefined;
  if (isSelfPath(instruction, reference) || isSetBeside(instruction, reference)) return undefined;
  if (stage.scope.variable(name, index)) return undefined;
  const image = rootImage(stage);
  const sets = baseSets(image, name);
  if (sets) return undefined;
  if (platformArgs.has(name))
    return { says: `this stage does not declare ARG ${name}`, needsArg: true, meant: undefined };
  if (globals.variable(name))
    return sets === undefined && image.text.includes(name)
      ? undefined
      : {
          says: `the ARG before the first FROM does not count inside a stage`,
          needsArg: true,
          meant: undefined,
        };
  const later = laterIn(stage, name, index);
  if (later && (later.kind === 'ARG' || sets === false))
    return { says: `${later.kind} ${name} comes later`, needsArg: false, meant: undefined };
  const meant = nearest(name, names(stage));
  if (sets === false)
    return { says: 'nothing sets it before', needsArg: false, meant: isClose(name, meant) };
  const close = isClose(name, meant);
  return close && name.length > 5
    ? { says: `nothing sets it here, while ${close} is set`, needsArg: false, meant: close }
    : undefined;
}

/** `ENV PYTHONPATH=$PYTHONPATH:/app`: the idiom for adding to a list that may be empty. */
const isSelfPath = (instruction: Instruction, { name, from }: Reference) =>
  instruction.keyword === 'ENV' &&
  /PATH$/.test(name) &&
  pairAround(instruction.pairs, from)?.name === name;

/** `ENV A=1 B=$A`, of which env-self-reference speaks. */
const isSetBeside = (instruction: Instruction, { name, from }: Reference) =>
  instruction.keyword === 'ENV' &&
  (firstEnds(instruction.pairs).get(name) ?? Number.POSITIVE_INFINITY) <= from;

/** Where the first pair of each name ends. */
const firstEnds = once(
  (pairs: readonly Pair[]) => new Map(pairs.toReversed().map(({ name, to }) => [name, to])),
);

function pairAround(pairs: readonly Pair[], offset: number): Pair | undefined {
  const pair = pairs[lastAtMost(starts(pairs), offset)];
  return pair && pair.from <= offset && offset < pair.to ? pair : undefined;
}

const starts = once((pairs: readonly Pair[]) => pairs.map(({ from }) => from));

/** Two names of one pattern are no slip: `SRC_A` and `SRC_B`, `V1` and `V2`. */
const isClose = (name: string, meant: string | undefined) =>
  meant !== undefined && meant !== name && [...name].sort().join('') === [...meant].sort().join('')
    ? meant
    : undefined;

/** Where a name is declared. */
export interface Place {
  readonly stage: Stage;
  readonly kind: 'ARG' | 'ENV';
  readonly index: number;
}

/** Every declaration of these stages, by name. */
export function declarations(stages: Iterable<Stage>): ReadonlyMap<string, readonly Place[]> {
  const all = new Map<string, Place[]>();
  for (const stage of stages)
    for (const { name, kind, index } of stage.scope.defined()) {
      const list = all.get(name);
      if (list) list.push({ stage, kind, index });
      else all.set(name, [{ stage, kind, index }]);
    }
  return all;
}

const declaredIn = once((stage: Stage) => declarations([stage]));

/** The first declaration of a name that nothing declares before that instruction. */
function laterIn(stage: Stage, name: string, index: number): Place | undefined {
  const first = declaredIn(stage).get(name)?.[0];
  return first && first.index > index ? first : undefined;
}

/** What a slip of the hand may have meant; none in a stage of more names than a person has in mind. */
const names = once(({ scope }: Stage): readonly string[] => {
  const found = ['PATH', ...scope.names()];
  return found.length > 300 ? [] : found;
});

/** What a shell, or Docker for it, sets by itself. */
const shellSets =
  /^(?:HOME|PWD|OLDPWD|HOSTNAME|HOSTTYPE|OSTYPE|MACHTYPE|SHLVL|IFS|PPID|E?UID|RANDOM|SECONDS|LINENO|OPT\w+|BASH\w*|_)$/;

/** In a RUN the shell may know more; what only a later line, an ARG before the first FROM, or one of another stage has, it does not. */
export function* emptyInRun(
  dockerfile: Dockerfile,
  stage: Stage,
  run: Run,
  globals: ReadonlySet<string>,
  declared: ReadonlyMap<string, readonly Place[]>,
): Generator<readonly [Reference, Evidence]> {
  if (globals.size + declared.size === 0 || !dockerfile.source.slice(run).includes('$')) return;
  const image = rootImage(stage);
  for (const script of scripts(dockerfile, run)) {
    if (script.shell === 'exec') continue;
    const isMissing = (name: string) =>
      (globals.has(name) || declared.has(name)) && !stage.scope.variable(name, run.index);
    for (const reference of shellReferences(script, isMissing)) {
      const { name, operator } = reference;
      const isGlobal = globals.has(name);
      // A default tells that the name may be unset, but not that it always is.
      if (operator && !(isGlobal && /^:?-$/.test(operator))) continue;
      const sets = baseSets(image, name);
      if (sets || (sets === undefined && image.text.includes(name))) continue;
      // The name may be a common one, which another base image or a script that is read sets.
      const isElsewhere = () =>
        sets === false && !reads.test(script.text) && isOfOthers(declared.get(name) ?? [], stage);
      const later = reads.test(script.text) ? undefined : laterIn(stage, name, run.index);
      const isLater = later && !shellSets.test(name) && (later.kind === 'ARG' || sets === false);
      if (isLater)
        yield [
          reference,
          { says: `${later.kind} ${name} comes later`, needsArg: false, meant: undefined },
        ];
      else if (isGlobal || isElsewhere())
        yield [
          reference,
          {
            says: isGlobal
              ? 'the ARG before the first FROM does not count inside a stage'
              : `ARG ${name} is of another stage`,
            needsArg: true,
            meant: undefined,
          },
        ];
    }
  }
}

/** Where a name is declared more often than anyone reads, nothing is said of it. */
const isOfOthers = (places: readonly Place[], stage: Stage): boolean =>
  places.length <= 100 && places.every((place) => place.kind === 'ARG' && place.stage !== stage);

/** Commands that may bring variables from elsewhere. */
const reads = /(?:^|[\s;&|(])(?:\.|source|eval|export|declare|printf)\s/;
