import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import {
  type Dockerfile,
  only,
  type Run,
  type Settings,
  type Stage,
} from '../../model/dockerfile.ts';
import { lineEndOf } from '../../model/insertion.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const volatileArgEarly: Rule = {
  id: 'volatile-arg-early',
  title: 'Declare an ARG that changes with each build as late as possible',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['arg'],
  why: 'An `ARG` is part of every `RUN` below it, used or not: with another value none of them is taken from the cache. A build date, a commit or a build number is another value each time, so above an install it means installing each time.',
  unless: 'It is given for releases only.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ARG GIT_COMMIT
        RUN pip install --no-cache-dir flask==3.1.2
        LABEL org.opencontainers.image.revision=$GIT_COMMIT
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir flask==3.1.2
        ARG GIT_COMMIT
        LABEL org.opencontainers.image.revision=$GIT_COMMIT
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages)
      for (const arg of only(stage, 'ARG')) {
        const pair = arg.pairs.find(({ name, value }) => isVolatile(name) && !isPin(value?.value));
        if (!pair) continue;
        const { name } = pair;
        const below = runsBefore(file, stage, arg, name);
        if (below === 0) continue;
        yield {
          from: pair.from,
          to: pair.to,
          message: `${name} is another value in each build, so ${below === 1 ? 'the RUN' : `none of the ${below} RUNs`} below that ${below === 1 ? 'does not name it is never' : 'do not name it is ever'} taken from the cache.`,
          fix: move(file, stage, arg, name),
        };
      }
  },
};

/** Source: https://docs.docker.com/reference/dockerfile/#impact-on-build-caching */
const isVolatile = (name: string) =>
  /^(?:BUILD|CI)_?(?:DATE|TIME|TIMESTAMP|NUMBER|NUM|ID)$|^(?:GIT|VCS|SOURCE|CI)_?(?:COMMIT|SHA|REV|REVISION|HASH|COMMIT_SHA|COMMIT_HASH)$|^COMMIT(?:_?(?:SHA|HASH|ID))?$|^REVISION$|^CREATED$|^CACHE_?BUST(?:ER)?$/i.test(
    name,
  );

/** A commit or a release that the file itself names is the same in each build. */
const isPin = (value: string | undefined) =>
  /^(?:[0-9a-f]{7,40}|v?\d+\.\d[\w.-]*)$/.test(value ?? '');

/** How many RUNs stand between the ARG and what first uses it, or may do so. */
function runsBefore(file: Dockerfile, stage: Stage, arg: Settings, name: string): number {
  if (/^CACHE/i.test(name)) return 0;
  const use = firstUse(file, stage, arg, name);
  return waiting(stage, arg, use?.index).length;
}

const waiting = (stage: Stage, arg: Settings, end = Number.POSITIVE_INFINITY): Run[] =>
  only(stage, 'RUN').filter(({ index }) => index > arg.index && index < end);

function firstUse(file: Dockerfile, stage: Stage, arg: Settings, name: string) {
  const used = new RegExp(`\\b${name}\\b`);
  return stage.instructions.find(
    (one) =>
      one.index > arg.index &&
      (used.test(file.source.slice(one)) || (one.keyword === 'RUN' && mayRead(file, one))),
  );
}

/** An ARG is in the environment of each RUN: whether one starts a script or a build that may look there. */
const mayRead = (file: Dockerfile, run: Run): boolean =>
  commands(file, run).some(({ name, words: [program, ...others] }) => {
    if (name === undefined || builders.test(name)) return true;
    const values = others.map(({ partial }) => partial);
    if (program?.partial.includes('/') && !system.test(program.partial)) return true;
    // What is written out names the ARG where it reads it.
    if (shells.test(name))
      return (
        values.some((value) => /^[^-]/.test(value)) && !values.some((one) => /^-\w*c$/.test(one))
      );
    if (interpreters.test(name))
      return values.some((value) => /^[^-]/.test(value)) && !/^-\w*[cemr]$/.test(values[0] ?? '');
    if (/^(?:npm|yarn|pnpm|bun)$/.test(name))
      return values.some((value) => /^(?:run|run-script|build)$/.test(value));
    return name === 'cargo' && values.includes('build');
  });

const builders =
  /^(?:g?make|goreleaser.*|gradlew?|mvnw?|ant|sbt|bazel|just|task|rake|nx|turbo|msbuild|dotnet)$/;
const shells = /^(?:(?:ba|da|a|z|k)?sh|source|\.)$/;
const interpreters = /^(?:python[\d.]*|node|ruby|perl|php|deno)$/;
const system = /^\/(?:usr\/)?s?bin\//;

/** The whole line, to just above the first use, where it says nothing else. */
function move(file: Dockerfile, stage: Stage, arg: Settings, name: string): Fix | undefined {
  const { source } = file;
  const use = firstUse(file, stage, arg, name);
  const text = source.slice(arg);
  if (arg.pairs.length !== 1 || !use || text.includes('\n')) return undefined;
  const end = /^[ \t]*\r?\n/.exec(source.text.slice(arg.to, arg.to + 100))?.[0].length;
  if (end === undefined) return undefined;
  // A comment above either would lose what it speaks of.
  const isCommented = ({ from }: { readonly from: number }) => {
    const end = source.text.lastIndexOf('\n', from - 1);
    const line = source.text.slice(source.text.lastIndexOf('\n', end - 1) + 1, end);
    return end > 0 && line.trimStart().startsWith('#');
  };
  if (isCommented(arg) || isCommented(use)) return undefined;
  return {
    title: `Move ARG ${name} further down`,
    // A program in between may read it from its environment.
    safety: 'suggestion',
    edits: [
      { from: arg.from, to: arg.to + end, insert: '' },
      { from: use.from, to: use.from, insert: `${text}${lineEndOf(source)}` },
    ],
  };
}
