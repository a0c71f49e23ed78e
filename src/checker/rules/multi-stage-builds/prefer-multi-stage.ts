import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { baseOfStage, rootImage } from '../../model/bases.ts';
import {
  type Compilation,
  compilations,
  keptBuildPackages,
  removesAny,
} from '../../model/compilation.ts';
import { type Dockerfile, only, type Stage } from '../../model/dockerfile.ts';
import { installs } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';
import { isWorkbench, startsBuild } from './stage-purpose.ts';

export const preferMultiStage: Rule = {
  id: 'prefer-multi-stage',
  title: 'Build in one stage and ship another',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['cmd run', 'entrypoint run'],
  why: 'What builds a program is mostly larger than the program, and of no use once it runs: compilers, headers, sources, caches. In a single stage all of it ships, is scanned and has to be kept up to date. A second stage starts from a small base and copies only the result.',
  unless:
    'The image is for development, where the tools are the point: one that starts a shell, a compiler or a build tool is taken for such.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie
        WORKDIR /src
        COPY go.mod main.go ./
        RUN CGO_ENABLED=0 go build -o /app .
        USER 10001
        CMD ["/app"]
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        WORKDIR /src
        COPY go.mod main.go ./
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        USER 10001
        CMD ["/app"]
      `,
    },
  ],
  peers: { tally: ['tally/prefer-multi-stage-build'], droast: ['DF011'] },

  *check(dockerfile) {
    const { final, stages } = dockerfile;
    if (!final || stages.length > 1 || isWorkbench(dockerfile, final)) return;
    const { entrypoint, cmd } = startOf(dockerfile, final);
    // An image without a command of its own is a base for others, or a toolbox.
    if ((!entrypoint && !cmd) || startsBuild(dockerfile, final)) return;
    const found = compiled(dockerfile, final) ?? withCompiler(dockerfile, final);
    if (found) yield found;
  },
};

function compiled(dockerfile: Dockerfile, stage: Stage): Found | undefined {
  const one = compilations(dockerfile, stage).find(
    (found) => !removesAny(dockerfile, found.run) && keepsTools(dockerfile, stage, found),
  );
  if (!one) return undefined;
  const kept = leftBy(dockerfile, stage, one);
  if (kept.length === 0) return undefined;
  const { from, to, label } = one;
  const isOne = kept.length === 1 && kept[0] === 'the compiler';
  return {
    from,
    to,
    message: `${label} builds in the stage that ships, so ${kept.join(' and ')} ${isOne ? 'ships' : 'ship'} with the result.`,
  };
}

/** What a build leaves behind beside its result. */
function leftBy(
  { source }: Dockerfile,
  stage: Stage,
  { kind, command, run }: Compilation,
): string[] {
  const mounted = run.mounts.some(({ type }) => type === 'bind');
  const after = source.text.slice(command.to, run.to);
  const sources = mounted || /\brm\s+-\w*r/.test(after) ? [] : ['the sources'];
  if (kind !== 'bundle') return ['the compiler', ...sources];
  const pruned = /\bprune\b|--omit[= ]dev|--production|--prod\b/.test(
    source.text.slice(command.to, stage.to),
  );
  return pruned ? sources : [...sources, 'development dependencies'];
}

/** Tools that are only ever there to build; of make and gcc one cannot be sure. */
const sure = new Set(['go', 'cargo', 'mvn', 'gradle', 'dotnet', 'stack', 'swift', 'sbt']);

function keepsTools(dockerfile: Dockerfile, stage: Stage, { tool, kind }: Compilation): boolean {
  if (rootImage(stage).name === 'buildpack-deps') return false;
  if (sure.has(tool) || kind === 'bundle') return true;
  return baseOfStage(stage).toolchain === true || keptBuildPackages(dockerfile, stage).length > 0;
}

/** Package managers that compile what comes without binaries. */
const installers = /^(?:pip\d?(?:\.\d+)?|uv|poetry|pipenv|gem|bundle|npm|yarn|pnpm|pecl)$/;

/** Where a debugger is installed, the compiler beside it may be wanted for itself. */
const isToolbox = (dockerfile: Dockerfile, stage: Stage): boolean =>
  only(stage, 'RUN').some((run) =>
    installs(dockerfile, run).some(({ packages }) =>
      packages.some(({ name = '' }) => /^(?:gdb|lldb|strace|valgrind|ltrace)$/.test(name)),
    ),
  );

/** A compiler installed for `pip install` and its like, and left there. */
function withCompiler(dockerfile: Dockerfile, stage: Stage): Found | undefined {
  const [kept] = keptBuildPackages(dockerfile, stage);
  if (!kept || isToolbox(dockerfile, stage)) return undefined;
  const used = only(stage, 'RUN')
    .flatMap((run) => commands(dockerfile, run))
    .find(
      ({ name, words, from }) =>
        from > kept.word.from &&
        name !== undefined &&
        installers.test(name) &&
        words.some(({ value }) => /^(?:install|sync|ci|add)$/.test(value ?? '')),
    );
  if (!used) return undefined;
  const { from, to } = kept.word;
  return {
    from,
    to,
    message: `${kept.name} is there to build with, and ships with what ${used.name} installs.`,
  };
}
