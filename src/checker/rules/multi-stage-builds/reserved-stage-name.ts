import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { renaming, reservedNames } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const reservedStageName: Rule = {
  id: 'reserved-stage-name',
  title: 'Leave scratch and context to Docker',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['scratch', 'context'],
  why: '`scratch` is the empty base and `context` the build context. A stage of that name hides behind them or hides them, so nobody can tell what `FROM scratch` means.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS context
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=context /app /app
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
    hadolint: ['DL3063'],
    buildkit: ['ReservedStageName'],
    tally: ['buildkit/ReservedStageName'],
    droast: ['DF084'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const { name } = stage.opening;
      if (!name || !reservedNames.has(name.text.toLowerCase())) continue;
      yield {
        from: name.from,
        to: name.to,
        message: `${name.text} is a name that Docker keeps for itself, so what it means as a stage is anybody’s guess.`,
        fix: rename(dockerfile, stage),
      };
    }
  },
};

function rename(dockerfile: Dockerfile, stage: Stage): Fix | undefined {
  const name = dockerfile.final === stage ? 'final' : 'build';
  if (dockerfile.stages.some((one) => one.name?.toLowerCase() === name)) return undefined;
  const edits = renaming(dockerfile, stage, name);
  return edits && { title: `Call the stage ${name}`, safety: 'suggestion', edits };
}
