import { dockerfile } from '../../dockerfile-text.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { stageLabel, stageReferences } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const circularStageDeps: Rule = {
  id: 'circular-stage-deps',
  title: 'Let stages take from each other in one direction',
  severity: 'error',
  preset: 'recommended',
  mentions: ['from from'],
  why: 'BuildKit also finds a stage that stands further down, so two stages can take from each other; then neither can be built first, and the build stops with a circular dependency.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        COPY --from=assets /styles /src/styles
        FROM node:24-trixie-slim AS assets
        COPY --from=build /src/views /views
        RUN npm run build
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
      good: dockerfile`
        FROM node:24-trixie-slim AS assets
        COPY views /views
        RUN npm run build
        FROM golang:1.27-trixie AS build
        COPY --from=assets /styles /src/styles
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: { tally: ['tally/circular-stage-deps'] },

  *check(dockerfile) {
    for (const loop of loops(dockerfile)) {
      const [first] = loop;
      if (!first) continue;
      const { name, keywordSpan } = first.opening;
      const { from, to } = name ?? keywordSpan;
      const chain = [...loop, first].map(stageLabel).join(', then ');
      yield { from, to, message: `These stages wait for each other: ${chain}.` };
    }
  },
};

/** Each loop of two or more stages once, from its topmost stage. */
function loops(dockerfile: Dockerfile): Stage[][] {
  const references = stageReferences(dockerfile);
  // A loop needs a reference downwards, which nearly no file has.
  if (!references.some(({ stage, user }) => stage && stage.index > user.index)) return [];
  const next = new Map<Stage, Stage[]>();
  for (const { user, stage } of references)
    if (stage && stage !== user) next.set(user, [...(next.get(user) ?? []), stage]);
  const done = new Set<Stage>();
  const found: Stage[][] = [];
  for (const start of dockerfile.stages) {
    const path: Stage[] = [];
    const walk = (stage: Stage): Stage[] | undefined => {
      if (stage === start && path.length > 0) return [...path];
      if (done.has(stage) || path.includes(stage)) return undefined;
      path.push(stage);
      for (const one of next.get(stage) ?? []) {
        const loop = walk(one);
        if (loop) return loop;
      }
      path.pop();
      return undefined;
    };
    const loop = walk(start);
    if (loop) {
      found.push(loop);
      for (const stage of loop) done.add(stage);
    }
    done.add(start);
  }
  return found;
}
