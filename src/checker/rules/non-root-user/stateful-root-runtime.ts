import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import {
  type Dockerfile,
  lineage,
  only,
  type Plain,
  type Run,
  type Stage,
  type Transfer,
  type Volume,
} from '../../model/dockerfile.ts';
import { upwards } from '../../model/path-set.ts';
import { dropsPrivileges } from '../../model/privileges.ts';
import { isRoot, userInForce } from '../../model/runtime.ts';
import { commands } from '../../model/shell.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';
import { isStateRoot } from './state-paths.ts';

export const statefulRootRuntime: Rule = {
  id: 'stateful-root-runtime',
  title: 'Let another user than root write the data',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['volume', 'workdir', 'copy', 'add', 'mkdir'],
  why: 'Where root writes to a volume, the files on it belong to root of the host unless user namespaces are on. They outlive the container, so a later switch to another user first has to hand all of them over.',
  unless:
    'The entrypoint hands the folder over and drops to another user; where the file shows that, nothing is said.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        VOLUME /data
        CMD ["server"]
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN install -d -o 10001 -g 10001 /data
        VOLUME /data
        USER 10001
        CMD ["server"]
      `,
    },
  ],
  peers: { tally: ['tally/stateful-root-runtime'] },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || isWindows(dockerfile, final)) return;
    const user = userInForce(final);
    if (user === undefined || !isRoot(user)) return;
    const found = lineage(final)
      .toReversed()
      .flatMap((stage) => statePaths(dockerfile, stage));
    if (found.length === 0 || dropsPrivileges(dockerfile, final)) return;
    const given = handedOver(dockerfile, final);
    for (const { from, to, path } of found) {
      if (upwards(path).some((folder) => given.has(folder))) continue;
      yield {
        from,
        to,
        message: `The program runs as root, so what it writes to ${path} belongs to root.`,
      };
    }
  },
};

/** The folders that a user is given: whoever does so has a start script that goes on as that user. */
function handedOver(dockerfile: Dockerfile, final: Stage): ReadonlySet<string> {
  const given = new Set<string>();
  for (const run of lineage(final).flatMap((stage) => only(stage, 'RUN'))) {
    if (!dockerfile.source.slice(run).includes('chown')) continue;
    for (const { name, words } of commands(dockerfile, run)) {
      if (name !== 'chown') continue;
      if (!words.slice(1).some(({ partial }) => /^[A-Za-z_1-9][\w-]*(?:[:.]|$)/.test(partial)))
        continue;
      const values = words.flatMap(({ value }) => value ?? []);
      if (values.some((value) => /^(?:root|0)(?::|$)/.test(value))) continue;
      for (const value of values) given.add(value);
    }
  }
  return given;
}

/** At most one per instruction. */
const statePaths = (dockerfile: Dockerfile, stage: Stage): StatePath[] =>
  only(stage, 'VOLUME', 'WORKDIR', 'COPY', 'ADD', 'RUN').flatMap(
    (one) => (one.keyword === 'RUN' ? made(dockerfile, one) : statePath(stage, one)) ?? [],
  );

/** A folder that `mkdir` makes; those of package managers and of sockets hold no data. */
function made(dockerfile: Dockerfile, run: Run): StatePath | undefined {
  if (!dockerfile.source.slice(run).includes('mkdir')) return undefined;
  const word = commands(dockerfile, run)
    .filter(({ name }) => name === 'mkdir')
    .flatMap(({ words }) => words.slice(1))
    .find(
      ({ value = '' }) =>
        isStateRoot(value) &&
        !/^\/var\/(?:run\b|(?:lib|cache)\/(?:apt|dpkg|dnf|yum|apk)\b)/.test(value),
    );
  return word?.value ? { from: word.from, to: word.to, path: word.value } : undefined;
}

interface StatePath extends Span {
  readonly path: string;
}

function statePath(stage: Stage, one: Volume | Plain | Transfer): StatePath | undefined {
  if (one.keyword === 'VOLUME') {
    const [first] = one.form === 'exec' ? one.exec : one.words;
    return first?.value ? { from: first.from, to: first.to, path: first.value } : undefined;
  }
  if (one.keyword !== 'COPY' && one.keyword !== 'ADD') {
    const path = workdirAt(stage, one.index + 1);
    return path && isStateRoot(path) ? { ...one.body, path } : undefined;
  }
  const { destination } = one;
  if (destination?.value === undefined) return undefined;
  const path = joinPath(workdirAt(stage, one.index) ?? '/', destination.value);
  return isStateRoot(path) ? { from: destination.from, to: destination.to, path } : undefined;
}
