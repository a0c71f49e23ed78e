import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import {
  type Dockerfile,
  lineage,
  type Mount,
  only,
  type Run,
  type Stage,
} from '../../model/dockerfile.ts';
import { isWithin, mountOver, mountTarget } from '../../model/mount.ts';
import { onceIn } from '../../model/once.ts';
import { type Command, commands } from '../../model/shell.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const cacheMountHidesLayer: Rule = {
  id: 'cache-mount-hides-layer',
  title: 'Fetch and build with the same cache mount',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cache mount go', 'cache mount cargo', 'cache mount dotnet'],
  why: 'A cache mount lies over what the layers below hold in its folder. Modules that `go mod download` put into `/go/pkg/mod` in a `RUN` of its own are out of sight in the next, which has a cache at that place: they are downloaded a second time, and the layer of the first is waste. Either both have the mount, or neither.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.26-trixie AS build
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN go mod download
        COPY . .
        RUN --mount=type=cache,target=/go/pkg/mod CGO_ENABLED=0 go build -o /server .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /server /server
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        FROM golang:1.26-trixie AS build
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN --mount=type=cache,target=/go/pkg/mod go mod download
        COPY . .
        RUN --mount=type=cache,target=/go/pkg/mod CGO_ENABLED=0 go build -o /server .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /server /server
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages)
      for (const run of only(stage, 'RUN'))
        for (const mount of run.mounts) {
          const fill = hidden(file, stage, run, mount);
          if (!fill) continue;
          const flag = file.source.slice(mount);
          const { from, to } = mount;
          yield {
            from,
            to,
            message: `This mount hides what “${fill.by}” in line ${file.source.place(fill.run.from).line} put into ${fill.folder}, so that this RUN does not see it.`,
            fix: {
              title: 'Mount it there, too',
              safety: 'suggestion',
              edits: [
                { from: fill.run.keywordSpan.to, to: fill.run.keywordSpan.to, insert: ` ${flag}` },
              ],
            },
          };
        }
  },
};

/** A folder that a command fills with what later ones need. */
interface Fill {
  readonly run: Run;
  readonly tool: string;
  /** The words of the command: `go mod download`. */
  readonly by: string;
  readonly folder: string;
}

/** What an earlier layer holds below a cache mount, where this RUN asks the same tool. */
function hidden(file: Dockerfile, stage: Stage, run: Run, mount: Mount): Fill | undefined {
  const target = mount.type === 'cache' ? mountTarget(mount) : undefined;
  // A cache may begin as a copy of a stage.
  if (target === undefined || mount.options.some(({ key }) => key === 'from')) return undefined;
  const path = joinPath(workdirAt(stage, run.index) ?? '/', target);
  return lineage(stage)
    .flatMap((one) => fills(file, one))
    .find(
      (fill) =>
        fill.run.index < run.index &&
        isWithin(fill.folder, path) &&
        commands(file, run).some(({ name }) => name === fill.tool),
    );
}

/** The first layer of a stage to hold each folder; one that any mount lies over holds nothing of it. */
const fills = onceIn((file, stage: Stage): readonly Fill[] => {
  const found = new Map<string, Fill>();
  for (const run of only(stage, 'RUN'))
    for (const command of commands(file, run))
      for (const folder of filledBy(command, stage, run))
        if (!found.has(folder) && !mountOver(run, folder))
          found.set(folder, { run, folder, tool: command.name ?? '', by: spoken(command) });
  return [...found.values()];
});

const spoken = ({ words }: Command) =>
  words
    .slice(0, 3)
    .map(({ value }) => value ?? '…')
    .filter((word, i) => i === 0 || !word.startsWith('-'))
    .join(' ');

/**
 * https://go.dev/ref/mod#module-cache, https://doc.rust-lang.org/cargo/guide/cargo-home.html and
 * https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders
 */
function filledBy({ name, words }: Command, stage: Stage, run: Run): readonly string[] {
  const [, first = '', second = ''] = words.map(({ value }) => value ?? '');
  const set = (variable: string) => stage.scope.variable(variable, run.index)?.partial;
  const image = rootImage(stage).name ?? '';
  if (name === 'go' && first === 'mod' && second === 'download') {
    const path = set('GOPATH') ?? (/golang/.test(image) ? '/go' : '/root/go');
    return [set('GOMODCACHE') ?? `${path}/pkg/mod`];
  }
  if (name === 'dotnet' && first === 'restore')
    return [set('NUGET_PACKAGES') ?? '/root/.nuget/packages'];
  if (name !== 'cargo') return [];
  const home = set('CARGO_HOME') ?? (/rust/.test(image) ? '/usr/local/cargo' : '/root/.cargo');
  const here = workdirAt(stage, run.index);
  const target = set('CARGO_TARGET_DIR') ?? (here && joinPath(here, 'target'));
  if (first === 'fetch') return [`${home}/registry`];
  if (first !== 'build' && !(first === 'chef' && second === 'cook')) return [];
  return [`${home}/registry`, ...(target ? [target] : [])];
}
