import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { type Instruction, only, type Word } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const tildeNotExpanded: Rule = {
  id: 'tilde-not-expanded',
  title: 'Write out the home folder where no shell reads the path',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['~'],
  why: 'A tilde is the home folder to a shell alone. `WORKDIR ~/app` and `COPY app ~/app` make a folder that is called `~`, in the working directory; `ENV PATH="~/bin:$PATH"` adds a folder that only bash looks up.',
  unless: 'A program that reads the variable puts the home folder in its place, as some do.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /srv
        COPY .npmrc ~/.npmrc
        USER 1000
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /srv
        COPY .npmrc /root/.npmrc
        USER 1000
      `,
    },
  ],
  peers: {
    hadolint: ['DL3000'],
    buildkit: ['WorkdirRelativePath'],
    tally: ['buildkit/WorkdirRelativePath'],
    droast: ['DF009'],
    trivy: ['DS-0009'],
    checkov: ['CKV_DOCKER_10'],
    kics: ['workdir_path_not_absolute'],
    terrascan: ['AC_DOCKER_0013'],
    buddy: ['EW0001'],
    'dockerfile-utils': ['WORKDIR_IS_NOT_ABSOLUTE'],
    dockerlint: ['absolute_workdir'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      for (const instruction of only(stage, 'WORKDIR', 'COPY', 'ADD', 'VOLUME', 'ENV', 'ARG'))
        for (const { from, to, text, partial } of paths(instruction))
          if (home.test(partial))
            yield {
              from,
              to,
              message: `No shell reads ${instruction.keyword}, so ${text} keeps its ~ and names no home folder.`,
            };
    }
  },
};

/** `~`, `~/x`, and `~/x` behind a colon, as in PATH. */
const home = /(?:^|:)~(?:$|[/:])/;

/** The words of an instruction that are paths, or may be. */
function paths(
  instruction: Instruction,
): readonly Pick<Word, 'from' | 'to' | 'text' | 'partial'>[] {
  switch (instruction.keyword) {
    case 'COPY':
    case 'ADD':
      return instruction.destination
        ? [...instruction.sources, instruction.destination]
        : instruction.sources;
    case 'ENV':
    case 'ARG':
      return instruction.pairs.flatMap(({ name, value }) =>
        value && !/PROMPT|^PS\d$/.test(name) ? [value] : [],
      );
    case 'VOLUME':
      return instruction.form === 'exec' ? instruction.exec : instruction.words;
    case 'WORKDIR':
      return instruction.words;
    default:
      return [];
  }
}
