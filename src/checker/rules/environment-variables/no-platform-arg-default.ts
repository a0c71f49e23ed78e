import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, type Of, only, type Pair } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { instructionRemoval, wordRemoval } from '../../model/removal.ts';
import { referencesOf } from '../../model/substitution.ts';
import type { Rule } from '../../rule.ts';

export const noPlatformArgDefault: Rule = {
  id: 'no-platform-arg-default',
  title: 'Leave the automatic platform ARGs without a default',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['arg targetplatform', 'arg targetos', 'arg targetarch', 'arg targetvariant'].concat([
    'arg buildplatform',
    'arg buildos',
    'arg buildarch',
    'arg buildvariant',
  ]),
  why: 'BuildKit gives `TARGETARCH` and its like their values, from `--platform` and from the machine that builds, but only where the file gives none: a default is taken first. With `ARG TARGETARCH=amd64` an image for arm64 is made of programs for amd64. Who needs a value for builders that set none writes it where it is used: `${TARGETARCH:-amd64}`.',
  unless: 'The image is only ever built for the one platform.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie
        ARG TARGETARCH=amd64
        ENV GOARCH=$TARGETARCH
      `,
      good: dockerfile`
        FROM golang:1.27-trixie
        ARG TARGETARCH
        ENV GOARCH=$TARGETARCH
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { preamble, stages } = file;
    for (const instruction of only({ instructions: preamble }, 'ARG'))
      for (const pair of instruction.pairs)
        if (isDefaulted(pair) && reachesAStage(file, pair.name))
          yield { ...found(pair), fix: withoutPair(file, instruction, pair) };
    for (const stage of stages)
      for (const instruction of only(stage, 'ARG'))
        for (const pair of instruction.pairs)
          if (isDefaulted(pair) && isNamedBelow(file, instruction.to, pair.name))
            yield { ...found(pair), fix: withoutDefault(pair) };
  },
};

const automatic = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;

/** One that is made of a variable may be the automatic value itself, and next to no image is for another system than Linux. */
const isDefaulted = ({ name, value }: Pair): boolean =>
  automatic.test(name) &&
  value?.value !== undefined &&
  !value.text.includes('$') &&
  !(name.endsWith('OS') && value.value === 'linux');

/**
 * Of a default above FROM, the FROMs know, and the stages that repeat the name without a value.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dockerfile2llb/convert.go
 * (buildMetaArgs, dispatchArg), https://github.com/docker/buildx/issues/510
 */
const reachesAStage = (file: Dockerfile, name: string): boolean =>
  file.stages.some(
    (stage) =>
      referencesOf(file, stage.opening).some((one) => one.name === name) ||
      only(stage, 'ARG').some(
        ({ pairs, to }) =>
          pairs.some((pair) => pair.name === name && !pair.value) && isNamedBelow(file, to, name),
      ),
  );

/** Without that, no more is known than that some RUN might read it. */
const isNamedBelow = (file: Dockerfile, from: number, name: string): boolean =>
  (lastNamed(file).get(name) ?? -1) >= from;

/** Where each of the names is read for the last time. */
const lastNamed = once(
  ({ source }: Dockerfile): ReadonlyMap<string, number> =>
    new Map(
      [...source.text.matchAll(/\$\{?((?:TARGET|BUILD)[A-Z]+)\b/g)].map(
        ({ 1: name = '', index }) => [name, index],
      ),
    ),
);

function found({ name, value, from, to }: Pair) {
  const is = value?.value ? `is ${value.value}` : 'is empty';
  const whatever = name.startsWith('TARGET')
    ? 'whatever --platform says'
    : 'whatever machine builds';
  return {
    from,
    to,
    message: `A default is taken before what the builder sets, so ${name} ${is}, ${whatever}.`,
  };
}

const titleOf = ({ name }: Pair) => `Leave ${name} to the builder`;

const withoutDefault = (pair: Pair): Fix => ({
  title: titleOf(pair),
  safety: 'suggestion',
  edits: [{ from: pair.key.to, to: pair.to, insert: '' }],
});

/** FROM knows the automatic value without an ARG, and older builders lost it to one without a default. */
function withoutPair({ source }: Dockerfile, instruction: Of<'ARG'>, pair: Pair): Fix | undefined {
  const edit =
    instruction.pairs.length > 1
      ? wordRemoval(source, pair)
      : instructionRemoval(source, instruction);
  return edit && { title: titleOf(pair), safety: 'suggestion', edits: [edit] };
}
