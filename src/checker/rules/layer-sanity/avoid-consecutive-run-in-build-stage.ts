import { dockerfile } from '../../dockerfile-text.ts';
import { shipped } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { joined, neighbours } from './neighbouring-runs.ts';

export const avoidConsecutiveRunInBuildStage: Rule = {
  id: 'avoid-consecutive-run-in-build-stage',
  title: 'Join neighbouring RUNs of a build stage, too',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['run run from from'],
  why: 'Nothing of a build stage ships, so joining its steps makes no image smaller. But each `RUN` starts a container, and leaves a snapshot in the build cache, also where no other instruction stands between them that could change alone.',
  unless:
    'You work on these very steps: apart, the cache keeps the first while you change the second. For most build stages that is reason enough.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        WORKDIR /src
        COPY . .
        RUN go vet ./...
        RUN go build -o /app .
        FROM gcr.io/distroless/base-debian13:nonroot
        COPY --from=build /app /app
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        WORKDIR /src
        COPY . .
        RUN go vet ./... \
            && go build -o /app .
        FROM gcr.io/distroless/base-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: {
    hadolint: ['DL3059'],
    droast: ['DF003'],
    kics: ['multiple_run_add_copy_instructions_listed'],
  },

  *check(dockerfile) {
    const images = shipped(dockerfile);
    for (const stage of dockerfile.stages) {
      if (images.has(stage)) continue;
      for (const [before, run] of neighbours(dockerfile, stage))
        yield {
          ...run.keywordSpan,
          message: 'This RUN and the one before start a container each, where one would do.',
          fix: joined(dockerfile, before, run),
        };
    }
  },
};
