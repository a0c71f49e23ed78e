import { dockerfile } from '../../dockerfile-text.ts';
import type { Stage } from '../../model/dockerfile.ts';
import { stageReferences } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const uniqueStageNames: Rule = {
  id: 'unique-stage-names',
  title: 'Give each stage a name of its own',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['from from'],
  why: 'Where two stages share a name, `COPY --from` and `--target` mean the last of them, and the other can only be reached by its number. BuildKit warns and goes on, other builders refuse the file; either way somebody meant the other stage. Names do not differ by case.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim AS build
        RUN npm ci
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
      good: dockerfile`
        FROM node:24-trixie-slim AS assets
        RUN npm ci
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: {
    hadolint: ['DL3024'],
    buildkit: ['DuplicateStageName'],
    tally: ['buildkit/DuplicateStageName'],
    droast: ['DF042'],
    trivy: ['DS-0012'],
    checkov: ['CKV_DOCKER_11'],
    kics: ['same_alias_in_different_froms'],
    buddy: ['EF0002'],
    'dockerfile-utils': ['DUPLICATE_BUILD_STAGE_NAME'],
  },

  *check(dockerfile) {
    const first = new Map<string, Stage>();
    for (const stage of dockerfile.stages) {
      const { name } = stage.opening;
      if (!name) continue;
      const key = name.text.toLowerCase();
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, stage);
        continue;
      }
      const { line } = dockerfile.source.place(earlier.from);
      const used = stageReferences(dockerfile).some(
        ({ instruction, value }) => instruction.keyword !== 'FROM' && value?.toLowerCase() === key,
      );
      yield {
        from: name.from,
        to: name.to,
        message: `The stage on line ${line} is called ${name.text} too, ${
          used ? 'and --from means the later one' : 'and what follows can name only the later one'
        }.`,
      };
    }
  },
};
