import { dockerfile } from '../../dockerfile-text.ts';
import { stageReferences } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const copyFromMissingIndex: Rule = {
  id: 'copy-from-missing-index',
  title: 'Copy from a stage number that exists',
  severity: 'error',
  preset: 'recommended',
  mentions: ['copy from from'],
  why: '`COPY --from=1` counts the stages from 0. A number behind the last of them stops the build; it is never an image. Most often a stage above has been taken out, and every number after it now means another stage: a name would have stayed right.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27.1 AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=2 /app /app
      `,
      good: dockerfile`
        FROM golang:1.27.1 AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: { hadolint: ['DL3022'], buddy: ['EC0002'], kics: ['using_unnamed_build_stages'] },

  *check(dockerfile) {
    const { length } = dockerfile.stages;
    for (const { from, to, value, stage, instruction } of stageReferences(dockerfile)) {
      if (instruction.keyword !== 'COPY' || stage || value === undefined) continue;
      if (!/^\d+$/.test(value)) continue;
      yield {
        from,
        to,
        message: `There is no stage ${value}: the ${length === 1 ? 'only stage is 0' : `stages are 0 to ${length - 1}`}, so the build stops here.`,
      };
    }
  },
};
