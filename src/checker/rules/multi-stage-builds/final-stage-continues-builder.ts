import { dockerfile } from '../../dockerfile-text.ts';
import { compilations, keptBuildPackages } from '../../model/compilation.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { stageLabel } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';
import { isWorkbench } from './stage-purpose.ts';

export const finalStageContinuesBuilder: Rule = {
  id: 'final-stage-continues-builder',
  title: 'Start the final stage from a fresh base',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['from from cmd', 'from from entrypoint'],
  why: '`FROM build` goes on where the build stage ended, so every layer of it ships: two stages in the file, one in the image. Only `COPY --from` leaves something behind.',
  unless: 'The final stage is for development, where the tools are the point.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        COPY main.go go.mod /src/
        RUN CGO_ENABLED=0 go build -C /src -o /app .
        FROM build
        USER 10001
        CMD ["/app"]
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        COPY main.go go.mod /src/
        RUN CGO_ENABLED=0 go build -C /src -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        USER 10001
        CMD ["/app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final?.parent || isWorkbench(dockerfile, final)) return;
    if (only(final, 'CMD', 'ENTRYPOINT').length === 0) return;
    const { from, to } = final.opening.image;
    for (const stage of lineage(final).slice(1)) {
      const [built] = compilations(dockerfile, stage);
      const [kept] = keptBuildPackages(dockerfile, stage);
      if (!built && !kept) continue;
      yield {
        from,
        to,
        message: built
          ? `The final stage goes on from ${stageLabel(stage)}, which runs ${built.label}, so the tools and sources of the build ship.`
          : `The final stage goes on from ${stageLabel(stage)}, which installs ${kept?.name}, so the build tools ship.`,
      };
      return;
    }
  },
};
