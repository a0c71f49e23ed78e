import { dockerfile } from '../../dockerfile-text.ts';
import { startOfImage } from '../../model/base-starts.ts';
import { isWindows } from '../../model/bases.ts';
import { copiedPaths } from '../../model/copied.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { startOf } from '../../model/start.ts';
import { UNKNOWN } from '../../model/variables.ts';
import { pathEntries } from '../../model/virtual-environments.ts';
import { workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const commandNotOnPath: Rule = {
  id: 'command-not-on-path',
  title: 'Write the whole path of a program that is not on PATH',
  severity: 'error',
  preset: 'recommended',
  mentions: ['entrypoint copy', 'cmd copy', 'entrypoint add', 'cmd add'],
  why: 'A program named without a slash is looked for on `PATH`, and the working directory is not on it. A file that was copied there is not found, and each container ends with "executable file not found in $PATH".',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        WORKDIR /app
        COPY --chmod=755 start.sh .
        USER 10001
        ENTRYPOINT ["start.sh"]
        CMD ["serve"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        WORKDIR /app
        COPY --chmod=755 start.sh .
        USER 10001
        ENTRYPOINT ["/app/start.sh"]
        CMD ["serve"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      const { entrypoint, cmd } = startOf(dockerfile, stage);
      const starter = entrypoint ?? cmd;
      const [program] = starter?.exec ?? [];
      if (!starter || starter.stage !== stage || !program || program.text.includes('/')) continue;
      // A name with an ending is a file of one's own, and no program that a package brings.
      if (!/\.(?:sh|bash|py|pl|rb)$/.test(program.text)) continue;
      // Behind the ENTRYPOINT of a base image, CMD holds its arguments.
      if (starter === cmd && startOfImage(stage).entrypoint?.length !== 0) continue;
      const path = copiedTo(dockerfile, stage, program.text);
      if (path === undefined || isFound(stage, path)) continue;
      yield {
        from: program.from,
        to: program.to,
        message: `${program.text} is at ${path}, which is not on PATH, so ${starter.keyword} does not find it.`,
        fix: {
          title: `Write ${path}`,
          safety: 'suggestion',
          edits: [{ from: program.from, to: program.to, insert: JSON.stringify(path) }],
        },
      };
    }
  },
};

/** Where the only file of that name is copied to, if nothing but COPY may have put one elsewhere. */
function copiedTo({ source }: Dockerfile, stage: Stage, name: string): string | undefined {
  const paths = new Set<string>();
  for (const one of lineage(stage)) {
    for (const run of only(one, 'RUN')) if (source.slice(run).includes(name)) return undefined;
    for (const transfer of only(one, 'COPY', 'ADD')) {
      if (transfer.sources.some(({ value }) => value === undefined)) return undefined;
      for (const { path } of copiedPaths(transfer)) if (path.endsWith(`/${name}`)) paths.add(path);
    }
  }
  const [path, another] = paths;
  return another === undefined ? path : undefined;
}

/** What images have on PATH, and what few of them add. */
const usual = /^\/(?:usr\/(?:local\/)?)?s?bin\/|^\/opt\/|\/bin\//;

function isFound(stage: Stage, path: string): boolean {
  const folder = path.slice(0, path.lastIndexOf('/')) || '/';
  const entries = pathEntries(stage);
  return (
    usual.test(path) ||
    entries.includes(folder) ||
    entries.includes('.') ||
    entries.some((entry) => entry !== UNKNOWN && entry.includes(UNKNOWN)) ||
    (entries.includes('') && workdirAt(stage, Number.POSITIVE_INFINITY) === folder)
  );
}
