import { phpComposerNoDev } from '../../../src/checker/rules/layer-sanity/php-composer-no-dev.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(phpComposerNoDev, {
  'packages for development': dockerfile`
    FROM php:8.4
    RUN ⟦composer install⟧ --no-interaction
  `,
  'every stage, and a heredoc': dockerfile`
    FROM composer:2 AS vendor
    RUN <<EOF
    set -e
    ⟦composer install⟧
    EOF
    FROM php:8.4
    ENV COMPOSER_NO_DEV=0
    RUN ⟦/usr/bin/composer install⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from php:8.4\r\nrun ⟦composer install⟧ \\\r\n -n\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM php:8.4\nRUN ⟦composer install⟧ `\n  -n\n',
  'without them': dockerfile`
    FROM php:8.4
    RUN composer install --no-dev && composer --no-dev install
  `,
  'the environment says so': dockerfile`
    FROM php:8.4 AS base
    ENV COMPOSER_NO_DEV=1
    FROM base
    RUN composer install
  `,
  'the command says so': dockerfile`
    FROM php:8.4
    RUN COMPOSER_NO_DEV=1 composer install
  `,
  'a stage for development': dockerfile`
    FROM php:8.4 AS test
    RUN composer install
    FROM php:8.4 AS app-dev
    RUN composer install
  `,
  'a variable that may say so': dockerfile`
    FROM php:8.4
    ARG COMPOSER_NO_DEV
    ARG FLAGS
    RUN composer install
    RUN composer install $FLAGS
  `,
  'other subcommands': dockerfile`
    FROM php:8.4
    RUN composer dump-autoload && echo composer install
  `,
});
