import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const phpComposerNoDev: Rule = {
  id: 'php-composer-no-dev',
  title: 'Install with composer --no-dev where the program will run',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['composer'],
  why: '`composer install` brings the packages of `require-dev` as well: test frameworks, debuggers, code generators. In production they are size, and some of them open doors that are meant for a developer’s machine.',
  unless: 'The stage runs the tests; a name such as `test` or `dev` says so to this rule.',
  examples: [
    {
      bad: dockerfile`
        FROM composer:2.8 AS vendor
        COPY composer.json composer.lock /app/
        RUN composer install --no-interaction --no-scripts
      `,
      good: dockerfile`
        FROM composer:2.8 AS vendor
        COPY composer.json composer.lock /app/
        RUN composer install --no-dev --no-interaction --no-scripts
      `,
    },
  ],
  peers: { tally: ['tally/php/composer-no-dev-in-production'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isForDevelopment(stage)) continue;
      for (const run of only(stage, 'RUN'))
        for (const command of commands(dockerfile, run)) {
          if (command.name !== 'composer') continue;
          const invocation = invocationOf(command);
          const { subcommand } = invocation ?? {};
          if (!invocation || subcommand?.value !== 'install' || invocation.open) continue;
          if (hasFlag(invocation, '--no-dev', '--dev')) continue;
          const setting =
            command.assignments.find(({ name }) => name === 'COMPOSER_NO_DEV')?.value?.value ??
            stage.scope.variable('COMPOSER_NO_DEV', run.index)?.partial;
          if (setting !== undefined && setting !== '' && setting !== '0') continue;
          yield {
            from: command.words[0]?.from ?? command.from,
            to: subcommand.to,
            message: 'composer install brings the packages for development into this stage.',
            fix: {
              title: 'Add --no-dev',
              safety: 'suggestion',
              edits: [argumentAfter(command, subcommand, '--no-dev')],
            },
          };
        }
    }
  },
};
