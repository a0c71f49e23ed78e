import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseSets } from '../../model/base-environment.ts';
import { rootImage } from '../../model/bases.ts';
import { type Dockerfile, last, type Stage } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { scripts } from '../../model/shell.ts';
import { shellReferences } from '../../model/shell-references.ts';
import type { Rule } from '../../rule.ts';
import { isSecretName } from './secret-names.ts';

export const argGoneAtStart: Rule = {
  id: 'arg-gone-at-start',
  title: 'Set with ENV what the container’s command reads',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['arg'],
  why: 'An `ARG` ends with the build. The shell that starts the container, or checks its health, finds no such variable and takes it for empty. `ENV NAME=$NAME` keeps the value in the image.',
  unless:
    'The container is always given the variable when it starts, as a platform gives it its port.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ARG APP=shop
        COPY . /srv
        USER 10001
        CMD ["sh", "-c", "exec python /srv/$APP/main.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        ARG APP=shop
        ENV APP=$APP
        COPY . /srv
        USER 10001
        CMD ["sh", "-c", "exec python /srv/$APP/main.py"]
      `,
    },
  ],
  peers: { 'sonar-iac': ['S6579'] },

  *check(file) {
    for (const stage of file.stages)
      for (const starting of [
        last(stage, 'HEALTHCHECK'),
        last(stage, 'ENTRYPOINT'),
        last(stage, 'CMD'),
      ]) {
        if (!starting) continue;
        for (const script of scripts(file, starting)) {
          if (script.shell === 'exec') continue;
          const isGone = (name: string) => !givenFromOutside.has(name) && isArg(file, stage, name);
          for (const { from, to, name, operator } of shellReferences(script, isGone)) {
            if (operator) continue;
            yield {
              from,
              to,
              message: `${name} is an ARG, which ends with the build, so ${starting.keyword} finds it empty.`,
              fix: keeping(file, stage, name),
            };
          }
        }
      }
  },
};

/** Variables that platforms set in every container they start. */
const givenFromOutside = new Set(['PORT', 'HOST', 'HOSTNAME', 'HOME', 'USER', 'TZ', 'LANG', 'PWD']);

function isArg({ globals }: Dockerfile, stage: Stage, name: string): boolean {
  const variable = stage.scope.variable(name) ?? globals.variable(name);
  return variable?.kind === 'ARG' && !baseSets(rootImage(stage), name);
}

function keeping(file: Dockerfile, stage: Stage, name: string): Fix | undefined {
  const variable = stage.scope.variable(name);
  const declaration = variable && file.instructions[variable.index];
  // What is secret is not to be kept.
  if (!declaration || declaration.stage !== stage || isSecretName(name)) return undefined;
  return {
    title: `Keep ${name} in an ENV`,
    safety: 'suggestion',
    edits: [instructionAfter(file.source, declaration, `ENV ${name}=$${name}`)],
  };
}
