import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import {
  built,
  type Dockerfile,
  type Instruction,
  last,
  lineage,
  only,
} from '../../model/dockerfile.ts';
import { instructionAfter, instructionBefore } from '../../model/insertion.ts';
import { instructionRemoval } from '../../model/removal.ts';
import { stageLabel } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const settingsLostWithBuildStage: Rule = {
  id: 'settings-lost-with-build-stage',
  title: 'Set what the container needs in the final stage',
  severity: 'warning',
  preset: 'recommended',
  mentions: [
    'from from cmd',
    'from from entrypoint',
    'from from expose',
    'from from healthcheck',
    'from from stopsignal',
  ],
  why: '`COPY --from` takes files and nothing else. What another stage says with `CMD`, `EXPOSE` or `HEALTHCHECK` stays there, and the image starts with what its own base says, if that says anything.',
  unless: 'The stage is also built by itself, with `--target`.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        EXPOSE 8080
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        EXPOSE 8080
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
          fix: moved(dockerfile, one),
        };
      }
    }
  },
};

/** In the order in which they close a stage. */
const closing = ['EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'];

/**
 * To the end of the final stage; not where a variable means what it means only here, nor the start
 * command, whose paths are those of its stage.
 */
function moved({ source, final }: Dockerfile, one: Instruction): Fix | undefined {
  const text = source.slice(one);
  const end = final?.instructions.at(-1);
  const removal = instructionRemoval(source, one);
  if (!final || !end || !removal || text.includes('$')) return undefined;
  if (one.keyword === 'CMD' || one.keyword === 'ENTRYPOINT') return undefined;
  const next = final.instructions.find(
    ({ keyword }) => closing.indexOf(keyword) > closing.indexOf(one.keyword),
  );
  return {
    title: 'Move it to the final stage',
    safety: 'suggestion',
    edits: [
      removal,
      next ? instructionBefore(source, next, text) : instructionAfter(source, end, text),
    ],
  };
}
