import { dockerfile } from '../../dockerfile-text.ts';
import { baseSets } from '../../model/base-environment.ts';
import { rootImage } from '../../model/bases.ts';
import { referencesOf } from '../../model/substitution.ts';
import { platformArgs, proxyArgs } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';

export const variableSetInFile: Rule = {
  id: 'variable-set-in-file',
  title: 'Set in this file what it uses, or give a default',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['$'],
  why: 'A variable that only the base image can set is empty as soon as another base, or the next release of this one, does not set it, and Docker goes on with nothing in its place.',
  unless: 'The base image documents the variable, as `JAVA_HOME` is in images of Java.',
  examples: [
    {
      bad: dockerfile`
        FROM registry.example.com/team/base:1.4
        COPY app \${APP_HOME}/app
        USER 10001
      `,
      good: dockerfile`
        FROM registry.example.com/team/base:1.4
        COPY app \${APP_HOME:-/srv}/app
        USER 10001
      `,
    },
  ],
  peers: { buildkit: ['UndefinedVar'], tally: ['buildkit/UndefinedVar'] },

  *check(dockerfile) {
    const globals = dockerfile.globals.names();
    for (const stage of dockerfile.stages) {
      const image = rootImage(stage);
      for (const instruction of stage.instructions) {
        if (instruction.keyword === 'FROM' || instruction.keyword === 'ONBUILD') continue;
        for (const { from, to, name, operator } of referencesOf(dockerfile, instruction)) {
          if (!/^[A-Za-z_]\w*$/.test(name) || /^:?[-+?]$/.test(operator)) continue;
          // `ENV PYTHONPATH=$PYTHONPATH:/app` adds to a list that may be empty.
          if (instruction.keyword === 'ENV' && /PATH$/.test(name)) continue;
          if (proxyArgs.has(name) || platformArgs.has(name) || globals.has(name)) continue;
          if (stage.scope.variable(name, instruction.index) || baseSets(image, name) !== undefined)
            continue;
          // The `$env:NAME` of PowerShell, which `windows-variable-syntax` explains.
          if (/^env$/i.test(name) && dockerfile.source.text[to] === ':') continue;
          yield {
            from,
            to,
            message: `Nothing in this file sets ${name}, so it is empty unless the base image brings it.`,
          };
        }
      }
    }
  },
};
