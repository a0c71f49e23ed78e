import { dockerfile } from '../../dockerfile-text.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { once } from '../../model/once.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const uvSyncLocked: Rule = {
  id: 'uv-sync-locked',
  title: 'Sync from the lock file with uv sync --locked',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['uv'],
  why: 'Where `uv.lock` is missing or behind `pyproject.toml`, a plain `uv sync` resolves what the file does not fix and installs the newest of the day, and the lock file in the repository knows nothing of it. `--locked` stops the build instead; `--frozen` takes the file as it is.',
  examples: [
    {
      bad: dockerfile`
        FROM ghcr.io/astral-sh/uv:0.9.7-python3.13-trixie-slim
        WORKDIR /app
        COPY pyproject.toml uv.lock ./
        RUN uv sync --no-install-project --no-cache
        USER 10001
        CMD ["/app/.venv/bin/python"]
      `,
      good: dockerfile`
        FROM ghcr.io/astral-sh/uv:0.9.7-python3.13-trixie-slim
        WORKDIR /app
        COPY pyproject.toml uv.lock ./
        RUN uv sync --locked --no-install-project --no-cache
        USER 10001
        CMD ["/app/.venv/bin/python"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file))
      for (const { command, invocation, manager, verb, open } of dependencyInstalls(file, run)) {
        if (manager !== 'uv' || verb.value !== 'sync' || open) continue;
        if (hasFlag(invocation, '--locked', '--frozen', '--upgrade', '-U', '--script', '--check'))
          continue;
        const set = ['UV_LOCKED', 'UV_FROZEN'];
        if (set.some((name) => run.stage?.scope.variable(name, run.index))) continue;
        if (command.assignments.some(({ name }) => set.includes(name))) continue;
        const isThere = !isLeftBehind(run);
        yield {
          from: command.words[0]?.from ?? command.from,
          to: verb.to,
          message: isThere
            ? 'uv may resolve anew here, so the image can hold other versions than uv.lock names.'
            : 'pyproject.toml is copied without uv.lock, so uv resolves anew and each build can hold other versions.',
          fix: isThere
            ? {
                title: 'Add --locked',
                safety: 'suggestion',
                edits: [argumentAfter(command, verb, '--locked')],
              }
            : undefined,
        };
      }
  },
};

/** Whether what is copied above names the manifest, and nothing of it can be the lock file. */
function isLeftBehind({ stage, index, mounts }: Run): boolean {
  if (!stage || mounts.some(({ type }) => type === 'bind')) return false;
  const { manifest, lock } = firstCopies(stage);
  return manifest < index && lock > index;
}

/** The first COPY of the manifest in a stage or those it continues, and the first that may bring the lock file. */
const firstCopies = once((stage: Stage) => {
  const first = { manifest: Number.POSITIVE_INFINITY, lock: Number.POSITIVE_INFINITY };
  for (const one of lineage(stage))
    for (const { origin, sources, index } of only(one, 'COPY', 'ADD'))
      for (const { value } of origin ? [] : sources) {
        if (/(?:^|\/)pyproject\.toml$/.test(value ?? ''))
          first.manifest = Math.min(first.manifest, index);
        const isOther =
          value !== undefined && /\.(?!lock$)\w+$/.test(value) && !/[*?[]/.test(value);
        if (!isOther) first.lock = Math.min(first.lock, index);
      }
  return first;
});
