import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { isWindows } from '../../model/bases.ts';
import {
  type Dockerfile,
  only,
  type Plain,
  type Stage,
  type Transfer,
} from '../../model/dockerfile.ts';
import { onceIn } from '../../model/once.ts';
import { isRoot, userOf, userSetter } from '../../model/runtime.ts';
import { commands } from '../../model/shell.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';
import { isGivenToRoot } from './root-copies.ts';

export const copyAfterUserWithoutChown: Rule = {
  id: 'copy-after-user-without-chown',
  title: 'Copy before USER, or say whose the files are',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['user copy', 'user add'],
  why: 'What `COPY` and `ADD` take from the build context becomes root’s, whatever `USER` says. Below a `USER` that surprises: the program cannot write to what looks like its own. If root’s files are what you want, and for code they are, copy first and switch after; if not, say `--chown`.',
  unless: 'The layers are ordered for the cache, and everybody knows whose the files are.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        USER 10001
        COPY main.py /app/
        CMD ["python", "/app/main.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY main.py /app/
        USER 10001
        CMD ["python", "/app/main.py"]
      `,
    },
  ],
  peers: { tally: ['tally/copy-after-user-without-chown'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      for (const transfer of only(stage, 'COPY', 'ADD')) {
        const setter = userSetter(stage, transfer.index);
        const user = setter && userOf(setter);
        if (!setter || user === undefined || isRoot(user) || !isGivenToRoot(dockerfile, transfer))
          continue;
        if (isHandedOver(dockerfile, stage, transfer)) continue;
        const { from, to } = transfer.keywordSpan;
        yield {
          from,
          to,
          message: `${transfer.keyword} heeds no USER: these files belong to root, not to ${user}.`,
          fix: copyingFirst(dockerfile, setter, transfer),
        };
      }
    }
  },
};

/** Whether a later chown in the stage reaches what is copied. */
function isHandedOver(dockerfile: Dockerfile, stage: Stage, { index, destination }: Transfer) {
  const path = destination?.value;
  if (path === undefined) return true;
  const { at, below, anywhere } = handovers(dockerfile, stage);
  const whole = plain(joinPath(workdirAt(stage, index) ?? '/', path));
  return (
    anywhere > index ||
    (below.get(whole) ?? -1) > index ||
    foldersOf(whole).some((folder) => (at.get(folder) ?? -1) > index)
  );
}

/** The index of the last chown of each path, of something in each folder, and of who knows what. */
interface Handovers {
  readonly at: ReadonlyMap<string, number>;
  readonly below: ReadonlyMap<string, number>;
  readonly anywhere: number;
}

const handovers = onceIn((dockerfile, stage: Stage): Handovers => {
  const at = new Map<string, number>();
  const below = new Map<string, number>();
  let anywhere = -1;
  for (const run of only(stage, 'RUN')) {
    if (!/\bch(?:own|grp)\b/.test(dockerfile.source.slice(run))) continue;
    for (const { name, words } of commands(dockerfile, run)) {
      if (name !== 'chown' && name !== 'chgrp') continue;
      for (const { value } of words.slice(2)) {
        if (value === undefined) {
          anywhere = run.index;
          continue;
        }
        const target = joinPath(workdirAt(stage, run.index) ?? '/', value);
        at.set(plain(target), run.index);
        for (const folder of foldersOf(target)) below.set(folder, run.index);
      }
    }
  }
  return { at, below, anywhere };
});

const plain = (path: string) => path.replace(/(?<=.)\/+$/, '');

/** The path and every folder above it. */
function foldersOf(path: string): string[] {
  const folders = ['/'];
  for (const part of path.split('/'))
    if (part) folders.push(`${folders.at(-1) === '/' ? '' : folders.at(-1)}/${part}`);
  return folders;
}

/** Safe, as COPY does the same above and below USER. */
function copyingFirst(dockerfile: Dockerfile, setter: Plain, transfer: Transfer): Fix | undefined {
  const { source } = dockerfile;
  if (setter.index !== transfer.index - 1 || setter.stage !== transfer.stage) return undefined;
  if (transfer.trigger || isExplained(dockerfile, setter, transfer)) return undefined;
  // Above it another user may be in force, of whom the same would be said.
  const before = setter.stage && userSetter(setter.stage, setter.index);
  if (before && !isRoot(userOf(before) ?? '')) return undefined;
  return {
    title: 'Copy first, then switch',
    safety: 'safe',
    edits: [
      { from: setter.from, to: setter.to, insert: source.slice(transfer) },
      { from: transfer.from, to: transfer.to, insert: source.slice(setter) },
    ],
  };
}

/** Whether a comment stands above one of the two, where it would then explain the other. */
function isExplained({ source, comments }: Dockerfile, setter: Plain, transfer: Transfer) {
  const lineAbove = source.place(setter.from).line - 1;
  return comments.some(
    ({ from }) =>
      (from > setter.to && from < transfer.from) ||
      (from < setter.from && source.place(from).line === lineAbove),
  );
}
