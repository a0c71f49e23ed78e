import { dockerfile } from '../../dockerfile-text.ts';
import { baseSets } from '../../model/base-environment.ts';
import { rootImage } from '../../model/bases.ts';
import { type Instruction, only } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { referencesOf } from '../../model/substitution.ts';
import { platformArgs, proxyArgs, type Reference } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';
import { stageHead } from './stage-head.ts';

export const envDefaultWithoutArg: Rule = {
  id: 'env-default-without-arg',
  title: 'Declare as ARG what a default waits for',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['$ -'],
  why: '`ENV PORT=${PORT:-8080}` reads as “8080, unless the build says otherwise”. But a build argument exists only where an `ARG` declares it, and the variables of the machine that builds are never seen: without the `ARG` the default is the value, always.',
  unless: 'The base image may set the variable, and its value is to be kept.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENV APP_PORT=\${APP_PORT:-8080}
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        ARG APP_PORT
        ENV APP_PORT=\${APP_PORT:-8080}
        USER 10001
      `,
    },
  ],
  peers: {
    buildkit: ['UndefinedVar'],
    tally: ['buildkit/UndefinedVar'],
    'sonar-iac': ['S6579'],
  },

  *check(dockerfile) {
    const { source, stages, globals } = dockerfile;
    for (const stage of stages) {
      const image = rootImage(stage);
      for (const instruction of only(stage, 'ENV', 'LABEL', 'USER', 'WORKDIR', 'EXPOSE'))
        for (const reference of referencesOf(dockerfile, instruction)) {
          const { from, to, name, operator } = reference;
          if (!/^:?-$/.test(operator) || !/^[A-Za-z_]\w*$/.test(name) || /PATH$/.test(name))
            continue;
          if (proxyArgs.has(name) || platformArgs.has(name)) continue;
          // Of an ARG above FROM that the stage does not repeat, `undefined-variable` speaks.
          if (stage.scope.variable(name, instruction.index) || globals.variable(name)) continue;
          const sets = baseSets(image, name);
          if (sets || (sets === undefined && !setsItself(instruction, reference))) continue;
          yield {
            from,
            to,
            message: `No ARG declares ${name} here, so no build argument reaches it, and the default is always taken${sets === false ? '' : ' unless the base image sets it'}.`,
            fix: {
              title: `Declare ARG ${name}`,
              safety: 'suggestion',
              edits: [instructionAfter(source, stageHead(stage), `ARG ${name}`)],
            },
          };
        }
    }
  },
};

/** `ENV X=${X:-y}`, which can only be meant for a value from outside. */
const setsItself = (instruction: Instruction, { name, from }: Reference) =>
  instruction.keyword === 'ENV' &&
  instruction.pairs.some((pair) => pair.name === name && pair.from <= from && from < pair.to);
