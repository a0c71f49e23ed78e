import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { dependencyInstalls, type LanguageManager } from '../../model/dependencies.ts';
import { type Dockerfile, only } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { shippedRuns } from '../../model/layers.ts';
import { isWithin } from '../../model/mount.ts';
import { commands } from '../../model/shell.ts';
import { stageLabel } from '../../model/stage-names.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';
import { cacheFolders, lostFolders } from './cache-folders.ts';
import { spanOf } from './leftovers.ts';

export const cacheMountKeepsResult: Rule = {
  id: 'cache-mount-keeps-result',
  title: 'Take out of a cache mount what the image needs',
  severity: 'error',
  preset: 'recommended',
  mentions: ['cache mount'],
  why: 'A cache mount lies over its folder for one `RUN`, and what is written there stays in the builder: neither this image nor a later `COPY --from` has it. It is for what is downloaded and for what a compiler keeps; the result has to be copied out within the same `RUN`.',
  examples: [
    {
      bad: dockerfile`
        FROM rust:1.91-trixie AS build
        WORKDIR /src
        COPY . .
        RUN --mount=type=cache,target=/src/target cargo build --release
        FROM debian:13.1-slim
        COPY --from=build /src/target/release/app /usr/local/bin/app
        USER 10001
        CMD ["app"]
      `,
      good: dockerfile`
        FROM rust:1.91-trixie AS build
        WORKDIR /src
        COPY . .
        RUN --mount=type=cache,target=/src/target cargo build --release && cp target/release/app /app
        FROM debian:13.1-slim
        COPY --from=build /app /usr/local/bin/app
        USER 10001
        CMD ["app"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    yield* copied(file);
    yield* installed(file);
  },
};

/** What COPY looks for in a folder that was only ever filled under a mount. */
function* copied(file: Dockerfile): Generator<Found> {
  for (const stage of file.stages)
    for (const { origin, sources } of only(stage, 'COPY')) {
      const from = origin?.stage;
      if (!from) continue;
      for (const source of sources) {
        if (source.value === undefined) continue;
        const path = joinPath('/', source.value.replace(/(?<=.)\/+$/, ''));
        const folder = lostFolders(file, from).find((one) => isWithin(path, one));
        if (folder === undefined) continue;
        const outcome = path === folder ? 'finds nothing there' : `does not find ${path}`;
        yield {
          from: source.from,
          to: source.to,
          message: `${folder} of ${stageLabel(from)} is a cache mount, of which nothing stays when its RUN ends, so COPY ${outcome}.`,
        };
      }
    }
}

/** Where the packages of a project go, counted from its folder, and the variable that says otherwise. */
const places: Readonly<
  Partial<Record<LanguageManager, { readonly path: string; readonly variable?: string }>>
> = {
  npm: { path: 'node_modules' },
  yarn: { path: 'node_modules' },
  pnpm: { path: 'node_modules' },
  bun: { path: 'node_modules' },
  uv: { path: '.venv', variable: 'UV_PROJECT_ENVIRONMENT' },
  // https://github.com/docker-library/ruby: GEM_HOME
  bundle: { path: '/usr/local/bundle', variable: 'BUNDLE_PATH' },
};

const elsewhere = ['-g', '--global', '--prefix', '-C', '--dir', '--cwd', '--path', '--directory'];

/** An install whose result a mount keeps from the image that ships. */
function* installed(file: Dockerfile): Generator<Found> {
  for (const run of shippedRuns(file)) {
    const folders = cacheFolders(run);
    const base = run.stage && workdirAt(run.stage, run.index);
    if (folders.length === 0 || base === undefined) continue;
    if (commands(file, run).some(({ name = 'cd' }) => leaves.has(name))) continue;
    for (const install of dependencyInstalls(file, run)) {
      const place = places[install.manager];
      const path = place && joinPath(base, place.path);
      if (!path || install.open || !folders.includes(path)) continue;
      if (hasFlag(install.invocation, ...elsewhere)) continue;
      if (place.variable && run.stage?.scope.variable(place.variable, run.index)) continue;
      yield {
        ...spanOf(install),
        message: `${path} is a cache mount here, of which nothing stays when this RUN ends, so the image has nothing of what is installed there.`,
      };
      break;
    }
  }
}

/** Commands that go to another folder, or take the result along. */
const leaves = new Set(['cd', 'pushd', 'cp', 'mv', 'rsync', 'tar', 'install', 'ln']);
