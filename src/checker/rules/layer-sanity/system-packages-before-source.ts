import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Instruction, Run, Transfer } from '../../model/dockerfile.ts';
import { installs } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const systemPackagesBeforeSource: Rule = {
  id: 'system-packages-before-source',
  title: 'Install system packages before copying the source',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['copy run'],
  why: 'A changed file in the build context makes the `COPY . .` that holds it a new layer, and every instruction below is run again. Packages of the system change far less often than the source; installed above the copy, they come from the cache.',
  unless: 'The source says which packages to install.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY . /app/
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
        CMD ["/app/serve"]
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
        COPY . /app/
        CMD ["/app/serve"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      let copy: Transfer | undefined;
      for (const one of stage.instructions) {
        if (!copy && one.keyword === 'COPY' && copiesSource(one)) copy = one;
        if (!copy || one.keyword !== 'RUN') continue;
        const [first] = installs(dockerfile, one);
        if (!first || first.packages.length === 0 || first.open) continue;
        if (!first.packages.every(({ kind, word }) => kind !== 'file' && word.value !== undefined))
          continue;
        if (!isOwn(dockerfile, one)) break;
        yield {
          ...spanOf(first),
          message: 'Every change of the source above makes this install run again.',
          fix: moved(dockerfile, stage.instructions, copy, one),
        };
        break;
      }
    }
  },
};

/** The whole build context, or a folder in which source is kept. */
const copiesSource = ({ origin, sources }: Transfer) =>
  origin === undefined &&
  sources.some(({ value }) =>
    /^(?:\.?\/?|(?:\.\/)?(?:[\w-]+\/)*(?:src|app|lib|cmd|pkg|internal|server|client|backend|frontend|templates|static|public)\/?)$/.test(
      value ?? '-',
    ),
  );

/** Commands that need nothing of what was copied. */
const alone = new Set([
  'apt-get',
  'apt',
  'apk',
  'yum',
  'dnf',
  'microdnf',
  'zypper',
  'rm',
  'set',
  'export',
  'ln',
  'mkdir',
  'pip',
  'curl',
  'gem',
  'npm',
  'echo',
  'true',
]);

const isOwn = (dockerfile: Dockerfile, run: Run) =>
  commands(dockerfile, run).every(
    ({ name, words }) =>
      alone.has(name ?? '') &&
      !words
        .slice(1)
        .some(({ partial }) => /^\.\.?\/|\.(?:txt|json|lock|sh|list|toml|deb|rpm)$/.test(partial)),
  );

/** The RUN in front of the COPY that stands right above it. */
function moved(
  { source, comments }: Dockerfile,
  all: readonly Instruction[],
  copy: Transfer,
  run: Run,
): Fix | undefined {
  if (all[all.indexOf(run) - 1] !== copy || run.flags.length > 0 || run.heredocs.length > 0)
    return undefined;
  if (copy.heredocs.length > 0 || comments.some(({ from }) => from > copy.from && from < run.to))
    return undefined;
  const { text } = source;
  if (text.slice(copy.to, run.from).trim() !== '') return undefined;
  return {
    title: 'Move the RUN above the COPY',
    safety: 'suggestion',
    edits: [
      { from: copy.from, to: copy.to, insert: text.slice(run.from, run.to) },
      { from: run.from, to: run.to, insert: text.slice(copy.from, copy.to) },
    ],
  };
}
