import { dockerfile } from '../../dockerfile-text.ts';
import { stageReferences } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const copyFromSelf: Rule = {
  id: 'copy-from-self',
  title: 'Copy from another stage, not from the one that copies',
  severity: 'error',
  preset: 'recommended',
  mentions: ['from from'],
  why: 'A stage that takes from itself needs its own result before it has one, so BuildKit stops with a circular dependency. Mostly the wrong of two names was written; within a stage, `RUN cp` does it.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot AS final
        COPY --from=final /app /app
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot AS final
        COPY --from=build /app /app
      `,
    },
  ],
  peers: {
    hadolint: ['DL3023'],
    tally: ['hadolint/DL3023'],
    droast: ['DF050'],
    trivy: ['DS-0006'],
    kics: ['copy_from_references_current_from_alias'],
    buddy: ['EC0001'],
  },

  *check(dockerfile) {
    for (const { from, to, user, stage, value } of stageReferences(dockerfile)) {
      if (stage !== user) continue;
      const first = user.index === 1 ? dockerfile.stages[0] : undefined;
      const other = first?.name?.toLowerCase() === user.name?.toLowerCase() ? undefined : first;
      yield {
        from,
        to,
        message: `${value} is this very stage, so the build stops with a circular dependency.`,
        fix: other?.name
          ? {
              title: `Copy from ${other.name}`,
              safety: 'suggestion',
              edits: [{ from, to, insert: other.name }],
            }
          : undefined,
      };
    }
  },
};
