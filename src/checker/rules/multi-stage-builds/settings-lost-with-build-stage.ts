import { dockerfile } from '../../dockerfile-text.ts';
import { built, last, lineage, only } from '../../model/dockerfile.ts';
import { stageLabel } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const settingsLostWithBuildStage: Rule = {
  id: 'settings-lost-with-build-stage',
  title: 'Set what the container needs in the final stage',
  severity: 'warning',
  preset: 'recommended',
  why: '`COPY --from` takes files and nothing else. What another stage says with `CMD`, `EXPOSE` or `HEALTHCHECK` stays there, and the image starts with what its own base says, if that says anything.',
  unless: 'The stage is also built by itself, with `--target`.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.25-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        ENTRYPOINT ["/app"]
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        EXPOSE 8080
        HEALTHCHECK NONE
      `,
      good: dockerfile`
        FROM golang:1.25-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        EXPOSE 8080
        HEALTHCHECK NONE
        ENTRYPOINT ["/app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const line = lineage(final);
    const used = built(dockerfile);
    for (const stage of dockerfile.stages) {
      if (line.includes(stage) || !used.has(stage)) continue;
      for (const one of only(stage, 'CMD', 'ENTRYPOINT', 'EXPOSE', 'HEALTHCHECK', 'STOPSIGNAL')) {
        const said =
          one.keyword === 'CMD' || one.keyword === 'ENTRYPOINT'
            ? line.some((own) => only(own, 'CMD', 'ENTRYPOINT').length > 0)
            : line.some((own) => last(own, one.keyword));
        // HEALTHCHECK NONE switches off what there is none of.
        if (said || (one.keyword === 'HEALTHCHECK' && one.type === 'NONE')) continue;
        const { from, to } = one.keywordSpan;
        yield {
          from,
          to,
          message: `${one.keyword} stays in stage ${stageLabel(stage)}, of which only files are copied, and the final stage has none.`,
        };
      }
    }
  },
};
