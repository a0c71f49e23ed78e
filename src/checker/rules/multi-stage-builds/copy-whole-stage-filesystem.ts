import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { type Origin, only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const copyWholeStageFilesystem: Rule = {
  id: 'copy-whole-stage-filesystem',
  title: 'Copy what the stage made, not its whole file system',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy from from'],
  why: '`COPY --from=build / /` takes everything along: compilers, caches, sources, and whatever secret was left lying about. It also writes over the files of the base image, which may be of another distribution. The point of a build stage is to leave it behind.',
  unless:
    'A root file system was put together in a stage of its own, to be flattened into one layer. Of images made to be laid over others, nothing is said.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build / /
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: { hadolint: ['DL3067'] },

  *check({ stages }) {
    for (const stage of stages)
      for (const { origin, sources, destination } of only(stage, 'COPY')) {
        if (!origin || !isRoot(destination?.value) || isBundle(origin)) continue;
        const whole = sources.find(({ value }) => isRoot(value));
        if (!whole) continue;
        const { from, to } = whole;
        yield {
          from,
          to,
          message: `All of ${origin.value ?? 'the other stage'} is copied over this stage, so nothing of it is left behind.`,
        };
      }
  },
};

/** An image made to be laid over others, such as a set of tools, a stage that is but a name for one, or an empty one with what was put into it. */
const isBundle = ({ value, stage }: Origin) =>
  stage
    ? rootImage(stage).scratch || (only(stage, 'RUN', 'COPY', 'ADD').length === 0 && !stage.parent)
    : value === undefined || /[/:@]/.test(value);

const isRoot = (path: string | undefined) => path !== undefined && /^\/+\.?$/.test(path);
