import { dockerfile } from '../../dockerfile-text.ts';
import { baseOfStage, isWindows, rootImage } from '../../model/bases.ts';
import {
  type Dockerfile,
  type Instruction,
  lineage,
  only,
  type Run,
  type Stage,
} from '../../model/dockerfile.ts';
import { isProvidedFor } from '../../model/errexit.ts';
import { packageCommandOf } from '../../model/packages.ts';
import { type Command, commands } from '../../model/shell.ts';
import { mayHoldMore } from '../../model/shell-presence.ts';
import type { Rule } from '../../rule.ts';
import type { Source } from '../../source.ts';
import { isMissing } from './base-tools.ts';

export const toolNotInBase: Rule = {
  id: 'tool-not-in-base',
  title: 'Install a tool before a step uses it',
  severity: 'error',
  preset: 'recommended',
  mentions: [
    'curl',
    'wget',
    'git',
    'make',
    'gcc',
    'jq',
    'unzip',
    'python',
    'pip',
    'node',
    'npm',
    'mvn',
    'gradle',
  ],
  why: 'The images of distributions hold next to nothing: Debian and Ubuntu come without `curl`, `wget` and `git`, Alpine without `curl` and `git`, slim variants of language images are no richer, and images of Java bring no Maven. A step that calls what nothing has installed ends with “not found”.',
  unless: 'A script that the text does not show brings the tool.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22 AS fetch
        RUN curl -fsSL -o /config.yaml https://example.com/config.yaml
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=fetch /config.yaml /config.yaml
      `,
      good: dockerfile`
        FROM alpine:3.22 AS fetch
        RUN wget -q -O /config.yaml https://example.com/config.yaml
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=fetch /config.yaml /config.yaml
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      if (isWindows(file, stage)) continue;
      const word = firstMissing(file, stage);
      if (!word) continue;
      const { name, tag, text } = rootImage(stage);
      yield {
        from: word.from,
        to: word.to,
        message: `${name === undefined ? text : `${name}${tag === undefined ? '' : `:${tag}`}`} has no ${word.name}, and nothing above installs it.`,
      };
    }
  },
};

/** The first call of a missing tool, where all that runs before it is known to bring none. */
function firstMissing(file: Dockerfile, stage: Stage) {
  if (baseOfStage(stage).packages === undefined) return undefined;
  for (const one of lineage(stage).toReversed())
    for (const run of only(one, 'RUN')) {
      if (run.trigger || run.mounts.some(({ type }) => type === 'bind')) return undefined;
      for (const command of commands(file, run)) {
        const { name, words } = command;
        const [program] = words;
        if (name === undefined || !program) return undefined;
        if (isMissing(stage, name) && program.value === name)
          return one === stage && !isProvidedFor(command) && !mayBring(file, stage, run, name)
            ? { from: program.from, to: program.to, name }
            : undefined;
        if (!bringsNothing(command)) return undefined;
      }
      // A text that no command was read from may do anything.
      if (commands(file, run).length === 0) return undefined;
    }
  return undefined;
}

/** Whether a copy, a folder that PATH is made to name, or a function of the script may be what the name stands for. */
const mayBring = ({ source }: Dockerfile, stage: Stage, run: Run, name: string): boolean =>
  mayHoldMore(stage, run.index) ||
  source.slice(run).includes(`${name}()`) ||
  source.slice(run).includes('PATH=') ||
  lineage(stage).some((one) =>
    one.instructions.some(
      (above) => above.index < run.index && (setsPath(above) || mayCopy(source, above, name)),
    ),
  );

const setsPath = (one: Instruction) =>
  one.keyword === 'ENV' && one.pairs.some(({ name }) => name === 'PATH');

/** Of another stage, under that name, or into a folder of programs. */
const mayCopy = (source: Source, one: Instruction, name: string) =>
  (one.keyword === 'COPY' || one.keyword === 'ADD') &&
  (one.origin !== undefined ||
    source.slice(one).includes(name) ||
    /\bbin\b/.test(one.destination?.partial ?? ''));

/** Commands whose work shows in their arguments, and that install nothing. */
const idle = new Set(
  (
    'cd echo printf mkdir rm cp mv ln ls cat touch chmod chown chgrp set export test true [ : sed grep find date id whoami ' +
    'adduser addgroup useradd groupadd usermod pwd env printenv sleep'
  ).split(' '),
);

const bringsNothing = (command: Command): boolean =>
  idle.has(command.name ?? '') || packageCommandOf(command)?.action === 'update';
