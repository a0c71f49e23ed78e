import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { renaming, type StageReference, stageReferences } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const unnamedBuildStage: Rule = {
  id: 'unnamed-build-stage',
  title: 'Name the stages you copy from',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['from from'],
  why: '`--from=0` counts the stages. Put one in front, and the number silently means another stage; a name moves along, and tells the reader what is copied.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=0 /app /app
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: { droast: ['DF023'], kics: ['using_unnamed_build_stages'] },

  *check(dockerfile) {
    for (const reference of stageReferences(dockerfile)) {
      const { from, to, stage, user, value } = reference;
      // A stage may be called 1st, but not 1: a number is always a number.
      if (!stage || stage === user || value === undefined || !/^\d+$/.test(value)) continue;
      const { line } = dockerfile.source.place(stage.from);
      yield {
        from,
        to,
        message: `${value} is the stage of line ${line} as long as none is put in front of it.`,
        fix: named(dockerfile, stage, reference),
      };
    }
  },
};

function named(
  dockerfile: Dockerfile,
  stage: Stage,
  { from, to }: StageReference,
): Fix | undefined {
  if (stage.name)
    return {
      title: `Copy from ${stage.name}`,
      safety: 'safe',
      edits: [{ from, to, insert: stage.name }],
    };
  if (stage.opening.words.length > 1) return undefined;
  const name = freeName(dockerfile, stage);
  const edits = renaming(dockerfile, stage, name);
  return edits && { title: `Call the stage ${name}`, safety: 'safe', edits };
}

const names = once(
  ({ stages }: Dockerfile) => new Set(stages.map(({ name }) => name?.toLowerCase())),
);

function freeName(dockerfile: Dockerfile, { index }: Stage): string {
  const { stages } = dockerfile;
  const taken = names(dockerfile);
  if (!taken.has('build') && stages.length === 2) return 'build';
  let name = `stage-${index}`;
  while (taken.has(name)) name += '-unnamed';
  return name;
}
