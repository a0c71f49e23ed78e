import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { baseSets } from '../../model/base-environment.ts';
import { rootImage } from '../../model/bases.ts';
import type { Dockerfile, Instruction, Run, Stage } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { once } from '../../model/once.ts';
import { scripts } from '../../model/shell.ts';
import { shellReferences } from '../../model/shell-references.ts';
import { nearest } from '../../model/spelling.ts';
import { referencesOf } from '../../model/substitution.ts';
import { platformArgs, proxyArgs, type Reference } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';
import { stageHead } from './stage-head.ts';

export const undefinedVariable: Rule = {
  id: 'undefined-variable',
  title: 'Declare a variable in the stage that uses it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['$'],
  why: 'Docker replaces an unknown variable by nothing and goes on: `COPY app $DIR/` copies to the root folder, `WORKDIR $HOME_DIR/app` starts there. An `ARG` before the first `FROM` counts for `FROM` lines alone, until the stage repeats its name.',
  unless:
    'The base image sets it. Of images whose variables are not known, only what this file shows is said.',
  examples: [
    {
      bad: dockerfile`
        ARG VERSION=3.22
        FROM alpine:$VERSION
        LABEL org.opencontainers.image.version=$VERSION
      `,
      good: dockerfile`
        ARG VERSION=3.22
        FROM alpine:$VERSION
        ARG VERSION
        LABEL org.opencontainers.image.version=$VERSION
      `,
    },
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENV APP_DIR=/opt/app
        WORKDIR \${APP_DRI}
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENV APP_DIR=/opt/app
        WORKDIR \${APP_DIR}
      `,
    },
  ],
  peers: {
    buildkit: ['UndefinedVar'],
    tally: ['buildkit/UndefinedVar'],
    droast: ['DF087'],
    'sonar-iac': ['S6579'],
    dockerlint: ['variable_use'],
  },

  *check(dockerfile) {
    const declared = declarations(dockerfile);
    const globals = dockerfile.globals.names();
    for (const stage of dockerfile.stages)
      for (const instruction of stage.instructions) {
        if (instruction.keyword === 'FROM' || instruction.keyword === 'ONBUILD') continue;
        if (instruction.keyword === 'RUN')
          yield* inRun(dockerfile, stage, instruction, globals, declared);
        for (const reference of referencesOf(dockerfile, instruction)) {
          if (hasDefault(reference.operator)) {
            const { from, to, name } = reference;
            // Whoever names a platform's variable wants what the build knows of it.
            if (!isUndeclaredPlatform(stage, instruction, name)) continue;
            yield {
              from,
              to,
              message: `${name} is never set here, so this is the default in every build: the stage does not declare ARG ${name}.`,
              fix: declaring(dockerfile, stage, name),
            };
            continue;
          }
          if (isSelfPath(instruction, reference) || isSetBeside(instruction, reference)) continue;
          const because = evidence(dockerfile, stage, instruction, reference, declared);
          if (because) yield finding(dockerfile, stage, reference, because);
        }
      }
  },
};

/** `${X:-y}` and its like say themselves what to take. */
const hasDefault = (operator: string) => /^:?[-+?]$/.test(operator);

/** `ENV PYTHONPATH=$PYTHONPATH:/app`: the idiom for adding to a list that may be empty. */
const isSelfPath = (instruction: Instruction, { name, from }: Reference) =>
  instruction.keyword === 'ENV' &&
  /PATH$/.test(name) &&
  instruction.pairs.some((pair) => pair.key.text === name && pair.from <= from && from < pair.to);

/** `ENV A=1 B=$A`, of which env-self-reference speaks. */
const isSetBeside = (instruction: Instruction, { name, from }: Reference) =>
  instruction.keyword === 'ENV' &&
  instruction.pairs.some((pair) => pair.key.text === name && pair.to <= from);

const isUndeclaredPlatform = (stage: Stage, { index }: Instruction, name: string) =>
  platformArgs.has(name) && !stage.scope.variable(name, index);

interface Evidence {
  readonly says: string;
  /** Whether an ARG in this stage would fill it. */
  readonly needsArg: boolean;
  readonly meant: string | undefined;
}

/** Why the name is surely empty here; `undefined` where the base image may have set it. */
function evidence(
  { globals }: Dockerfile,
  stage: Stage,
  { index }: Instruction,
  { name }: Reference,
  declared: ReadonlyMap<string, readonly Place[]>,
): Evidence | undefined {
  if (!/^[A-Za-z_]\w*$/.test(name) || proxyArgs.has(name)) return undefined;
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
  const places = declared.get(name) ?? [];
  const later = places.find((place) => place.stage === stage && place.index > index);
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

/** Two names of one pattern are no slip: `SRC_A` and `SRC_B`, `V1` and `V2`. */
const isClose = (name: string, meant: string | undefined) =>
  meant !== undefined && meant !== name && [...name].sort().join('') === [...meant].sort().join('')
    ? meant
    : undefined;

function finding(
  dockerfile: Dockerfile,
  stage: Stage,
  { from, to, name }: Reference,
  { says, needsArg, meant }: Evidence,
): Found {
  return {
    from,
    to,
    message: `${name} is empty here, as ${says}.`,
    fix: needsArg
      ? declaring(dockerfile, stage, name)
      : renamed(dockerfile, { from, to }, name, meant),
  };
}

const declaring = ({ source }: Dockerfile, stage: Stage, name: string): Fix => ({
  title: `Declare ARG ${name}`,
  safety: 'suggestion',
  edits: [instructionAfter(source, stageHead(stage), `ARG ${name}`)],
});

function renamed(
  { source }: Dockerfile,
  span: { readonly from: number; readonly to: number },
  name: string,
  meant: string | undefined,
): Fix | undefined {
  const at = source.slice(span).indexOf(name);
  if (meant === undefined || at < 0) return undefined;
  const from = span.from + at;
  return {
    title: `Use ${meant}`,
    safety: 'suggestion',
    edits: [{ from, to: from + name.length, insert: meant }],
  };
}

interface Place {
  readonly stage: Stage;
  readonly kind: 'ARG' | 'ENV';
  readonly index: number;
}

function declarations({ stages }: Dockerfile): ReadonlyMap<string, readonly Place[]> {
  const all = new Map<string, Place[]>();
  for (const stage of stages)
    for (const { name, kind, index } of stage.scope.defined()) {
      const list = all.get(name);
      if (list) list.push({ stage, kind, index });
      else all.set(name, [{ stage, kind, index }]);
    }
  return all;
}

/** What a slip of the hand may have meant; none in a stage of more names than a person has in mind. */
const names = once(({ scope }: Stage): readonly string[] => {
  const found = ['PATH', ...scope.names()];
  return found.length > 300 ? [] : found;
});

/** In a RUN the shell may know more; what only an ARG before the first FROM, or of another stage, has, it does not. */
function* inRun(
  dockerfile: Dockerfile,
  stage: Stage,
  run: Run,
  globals: ReadonlySet<string>,
  declared: ReadonlyMap<string, readonly Place[]>,
): Generator<Found> {
  if (globals.size + declared.size === 0 || !dockerfile.source.slice(run).includes('$')) return;
  const image = rootImage(stage);
  for (const script of scripts(dockerfile, run)) {
    if (script.shell === 'exec') continue;
    const isMissing = (name: string) =>
      (globals.has(name) || declared.has(name)) && !stage.scope.variable(name, run.index);
    for (const reference of shellReferences(script, isMissing)) {
      const { name, operator } = reference;
      const isGlobal = globals.has(name);
      if (operator) continue;
      const sets = baseSets(image, name);
      if (sets || (sets === undefined && image.text.includes(name))) continue;
      // The name may be a common one, which another base image or a script that is read sets.
      const isElsewhere = () =>
        sets === false && !reads.test(script.text) && isOfOthers(declared.get(name) ?? [], stage);
      if (!isGlobal && !isElsewhere()) continue;
      yield finding(dockerfile, stage, reference, {
        says: isGlobal
          ? 'the ARG before the first FROM does not count inside a stage'
          : `ARG ${name} is of another stage`,
        needsArg: true,
        meant: undefined,
      });
    }
  }
}

/** Where a name is declared more often than anyone reads, nothing is said of it. */
const isOfOthers = (places: readonly Place[], stage: Stage): boolean =>
  places.length <= 100 && places.every((place) => place.kind === 'ARG' && place.stage !== stage);

/** Commands that may bring variables from elsewhere. */
const reads = /(?:^|[\s;&|(])(?:\.|source|eval|export|declare|printf)\s/;
