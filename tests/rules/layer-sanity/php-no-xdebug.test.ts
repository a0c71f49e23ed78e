import { phpNoXdebug } from '../../../src/checker/rules/layer-sanity/php-no-xdebug.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(phpNoXdebug, {
  'installed by pecl': dockerfile`
    FROM php:8.4
    RUN pecl install ⟦xdebug-3.4.0⟧ && docker-php-ext-enable ⟦xdebug⟧
  `,
  'installed by a package manager, in a stage that ships': dockerfile`
    FROM php:8.4 AS base
    RUN apk add --no-cache ⟦php84-pecl-xdebug⟧
    FROM base
    RUN <<EOF
    apt-get install -y ⟦php8.4-xdebug=3.4⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from php:8.4\r\nrun pecl install \\\r\n  ⟦xdebug⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM php:8.4\nRUN pecl install `\n  ⟦xdebug⟧\n',
  'in a stage for development': dockerfile`
    FROM php:8.4 AS app
    RUN docker-php-ext-install opcache
    FROM app AS dev
    RUN pecl install xdebug
  `,
  'in a stage that does not ship': dockerfile`
    FROM php:8.4 AS debugger
    RUN pecl install xdebug
    FROM php:8.4
    CMD ["php"]
  `,
  'a name that only holds it': dockerfile`
    FROM php:8.4
    RUN pecl install xdebugger && docker-php-ext-install opcache
  `,
  'a variable that cannot be known': dockerfile`
    FROM php:8.4
    ARG EXTENSIONS
    RUN docker-php-ext-install $EXTENSIONS
  `,
  'taken out again, or only named': dockerfile`
    FROM php:8.4
    RUN apt-get remove -y php-xdebug && echo xdebug && rm -f /etc/php/xdebug.ini
  `,
});
