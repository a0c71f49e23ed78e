import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { renaming, reservedNames } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const stageNameCasing: Rule = {
  id: 'stage-name-casing',
  title: 'Write stage names in lower case',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['as'],
  why: 'Docker lower-cases the names of stages, so `Build` and `build` are one. Written in lower case they look like what they are, and stand out from the keywords.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS Build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=Build /app /app
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: {
    buildkit: ['StageNameCasing'],
    tally: ['buildkit/StageNameCasing'],
    droast: ['DF085'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const { name } = stage.opening;
      if (!name || name.text === name.text.toLowerCase()) continue;
      // Such a stage needs another name, not another spelling.
      if (reservedNames.has(name.text.toLowerCase())) continue;
      yield {
        from: name.from,
        to: name.to,
        message: `${name.text} is ${name.text.toLowerCase()} to Docker, which does not tell case apart in stage names.`,
        fix: lowered(dockerfile, stage, name.text.toLowerCase()),
      };
    }
  },
};

function lowered(dockerfile: Dockerfile, stage: Stage, name: string): Fix | undefined {
  const edits = renaming(dockerfile, stage, name);
  return edits && { title: `Write ${name}`, safety: 'safe', edits };
}
