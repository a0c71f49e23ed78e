import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { onlyDeep, type Stage } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const windowsVariableSyntax: Rule = {
  id: 'windows-variable-syntax',
  title: 'Write $NAME where Docker fills in a variable, not %NAME% or $env:NAME',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['%', '$ env'],
  why: 'In `RUN` a shell of Windows reads the line; in `ENV`, `WORKDIR`, `COPY` and their like Docker does, and it fills in `$NAME` and `${NAME}`. `%PATH%` stays in the value as it is written, and `$env:NAME` is the variable `env` with `:NAME` behind it. What Windows itself knows, such as `PATH`, is in its registry and not in the settings of the image, so a new `PATH` has to name all its folders ([moby 22017](https://github.com/moby/moby/issues/22017)).',
  unless: 'The program that reads the variable fills in such names by itself.',
  examples: [
    {
      bad: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        ENV SHOP_HOME=C:/shop
        WORKDIR %SHOP_HOME%
        USER ContainerUser
      `,
      good: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        ENV SHOP_HOME=C:/shop
        WORKDIR \${SHOP_HOME}
        USER ContainerUser
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { source, stages } = file;
    for (const stage of stages) {
      if (!isWindows(file, stage)) continue;
      for (const { body, index } of onlyDeep(stage, ...filledIn))
        for (const found of source.slice(body).matchAll(spellings)) {
          const [text, percent, colon] = found;
          const name = percent ?? colon ?? '';
          const isSet = stage.scope.variable(name, index) !== undefined;
          if (percent && !isSet && !ofWindows.test(percent)) continue;
          if (colon && stage.scope.variable('env', index)) continue;
          const from = body.from + found.index;
          const to = from + text.length;
          yield {
            from,
            to,
            message: percent
              ? `Docker fills in $NAME alone, so ${text} stays as these letters.`
              : `Docker reads $env here, which this file does not set, and leaves :${name} as these letters.`,
            fix: isSet
              ? {
                  title: `Write \${${name}}`,
                  safety: 'suggestion',
                  edits: [{ from, to, insert: `\${${name}}` }],
                }
              : undefined,
          };
        }
    }
  },
};

/** Where BuildKit fills in variables, and no shell reads the text: https://docs.docker.com/reference/dockerfile/#environment-replacement */
const filledIn = [
  'ENV',
  'ARG',
  'COPY',
  'ADD',
  'WORKDIR',
  'VOLUME',
  'USER',
] as const satisfies readonly Stage['instructions'][number]['keyword'][];

const spellings = /%([A-Za-z_]\w*(?:\(x86\))?)%|(?<![\\`])\$env:(\w+)/gi;

// https://learn.microsoft.com/windows/deployment/usmt/usmt-recognized-environment-variables
const ofWindows =
  /^(?:Path|PathExt|ComSpec|WinDir|System(?:Root|Drive)|Temp|Tmp|User(?:Profile|Name|Domain)|Computer|ComputerName|(?:Local)?AppData|AllUsersProfile|Public|Home(?:Drive|Path)|(?:Common)?Program(?:Files(?:\(x86\))?|W6432|Data)|PSModulePath)$/i;
