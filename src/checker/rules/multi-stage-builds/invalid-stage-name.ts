import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { isStageName, renaming } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const invalidStageName: Rule = {
  id: 'invalid-stage-name',
  title: 'Begin a stage name with a letter',
  severity: 'error',
  preset: 'recommended',
  mentions: ['as'],
  why: 'The name of a stage begins with a letter, followed by letters, digits, `-`, `_` and `.`; anything else stops the build. Variables are not filled in there.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS 1st
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=1st /app /app
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS stage-1st
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=stage-1st /app /app
      `,
    },
  ],
  peers: { 'dockerfile-utils': ['INVALID_BUILD_STAGE_NAME'], 'sonar-iac': ['S2260'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const { name } = stage.opening;
      if (!name || isStageName(name.text)) continue;
      yield {
        from: name.from,
        to: name.to,
        message: name.text.includes('$')
          ? `${name.text} is taken letter by letter, as the name of a stage holds no variables, and the build stops.`
          : `${name.text} is no name for a stage, so the build stops here.`,
        fix: rename(dockerfile, stage, name.text),
      };
    }
  },
};

function rename(dockerfile: Dockerfile, stage: Stage, old: string): Fix | undefined {
  const clean = old
    .toLowerCase()
    .replace(/[^a-z0-9-_.]+/g, '-')
    .replace(/^[-_.]+|-+$/g, '');
  const name = /^[a-z]/.test(clean) ? clean : `stage-${clean}`;
  if (old.includes('$') || !clean || !isStageName(name)) return undefined;
  if (dockerfile.stages.some((one) => one.name?.toLowerCase() === name)) return undefined;
  const edits = renaming(dockerfile, stage, name);
  return edits && { title: `Call the stage ${name}`, safety: 'suggestion', edits };
}
