import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { stageLabel, stageReferences } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const noUnreachableStages: Rule = {
  id: 'no-unreachable-stages',
  title: 'Use every stage, or build it with --target',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['from from'],
  why: 'BuildKit builds only what the last stage needs. A stage that nothing takes from is skipped without a word, tests in it included, unless the build names it with `--target`.',
  unless: 'The stage is a target of its own, for tests or development, and something builds it.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM golang:1.27-trixie AS unused
        RUN go vet ./...
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN go vet ./... && CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: { tally: ['tally/no-unreachable-stages'] },

  *check(dockerfile) {
    const reached = reachable(dockerfile);
    for (const stage of dockerfile.stages) {
      if (reached.has(stage) || isTarget(stage)) continue;
      const { name, keywordSpan } = stage.opening;
      const { from, to } = name ?? keywordSpan;
      yield {
        from,
        to,
        message: `Nothing that ends up in the last stage takes from stage ${stageLabel(stage)}, so a plain build skips it.`,
      };
    }
  },
};

/** Names that say: build me by --target, as Docker’s own files use them. */
const targetName =
  /(?:^|[-_.])(?:dev|devel|development|debug|tests?|testing|e2e|lint|fmt|format|check|validate|verify|update|vendor|generate|ci|docs?|export|package|binar(?:y|ies)|artifacts?|release|prod|production|final|runtime|local|bench|all)(?:$|[-_.])/i;

/** A stage on scratch hands out files, by --output. */
const isTarget = (stage: Stage) =>
  stage.name !== undefined && (targetName.test(stage.name) || rootImage(stage).scratch);

/** What the last stage needs, and what the targets need. */
function reachable(dockerfile: Dockerfile): Set<Stage> {
  const needs = new Map<Stage, Stage[]>(dockerfile.stages.map((stage) => [stage, []]));
  for (const { user, stage } of stageReferences(dockerfile))
    if (stage) needs.get(user)?.push(stage);
  const chosen = choices(dockerfile);
  if (chosen.length > mostChoices) return new Set(dockerfile.stages);
  const open = dockerfile.stages.filter(
    (stage) =>
      stage === dockerfile.final ||
      isTarget(stage) ||
      chosen.some((one) => one.test(stage.name ?? '')),
  );
  const seen = new Set<Stage>();
  for (let stage = open.pop(); stage; stage = open.pop()) {
    if (seen.has(stage)) continue;
    seen.add(stage);
    for (const needed of needs.get(stage) ?? []) open.push(needed);
  }
  return seen;
}

/** More than anybody writes; each is held against the names of all stages. */
const mostChoices = 100;

/** `FROM base-${VARIANT}` chooses among the stages whose names fit. */
const choices = ({ stages }: Dockerfile): RegExp[] =>
  stages.flatMap(({ opening: { image } }) => {
    if (!image.text.includes('$')) return [];
    const parts = image.text
      .split(/\$\{[^}]*\}|\$\w+/)
      .map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&'));
    return parts.some(Boolean) ? [new RegExp(`^${parts.join('.*')}$`, 'i')] : [];
  });
