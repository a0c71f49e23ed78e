import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import { shipped } from '../../model/layers.ts';
import { packageCommandOf } from '../../model/packages.ts';
import { type Command, commands } from '../../model/shell.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const phpNoXdebug: Rule = {
  id: 'php-no-xdebug',
  title: 'Keep Xdebug out of the image that ships',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['xdebug'],
  why: 'Xdebug slows every request down, even where nobody debugs, and it connects to whoever its settings name. It belongs in a stage for development that continues the one that ships.',
  unless: 'The image is the one for development; a stage named `dev` says so to this rule.',
  examples: [
    {
      bad: dockerfile`
        FROM php:8.4-fpm-trixie
        RUN pecl install xdebug-3.4.7
      `,
      good: dockerfile`
        FROM php:8.4-fpm-trixie
        RUN docker-php-ext-install opcache
      `,
    },
  ],
  peers: { tally: ['tally/php/no-xdebug-in-final-image'] },

  *check(dockerfile) {
    if (dockerfile.final && isForDevelopment(dockerfile.final)) return;
    for (const stage of shipped(dockerfile)) {
      if (isForDevelopment(stage)) continue;
      for (const run of only(stage, 'RUN'))
        for (const command of commands(dockerfile, run)) {
          if (!installsExtensions(command)) continue;
          const word = command.words.find(({ value = '' }) => xdebug.test(value));
          if (!word) continue;
          const { from, to } = word;
          yield { from, to, message: 'Xdebug is a tool for development, and this stage ships.' };
        }
    }
  },
};

/** `xdebug`, `xdebug-3.4.0`, `php8.3-xdebug=3.3`, `php83-pecl-xdebug`. */
const xdebug = /^(?:php[\w.]*-(?:pecl-)?)?xdebug(?:[-=].*)?$/;

// https://hub.docker.com/_/php#how-to-install-more-php-extensions
const installers = new Set([
  'docker-php-ext-install',
  'docker-php-ext-enable',
  'install-php-extensions',
  'pecl',
  'pie',
]);

const installsExtensions = (command: Command) =>
  installers.has(command.name ?? '') || packageCommandOf(command)?.action === 'install';
