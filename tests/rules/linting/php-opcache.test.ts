import { phpOpcache } from '../../../src/checker/rules/linting/php-opcache.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(phpOpcache, {
  'a web server without it': dockerfile`
    ⟦FROM⟧ php:8.4-fpm-trixie
    USER www-data
  `,
  'Apache, lower case, CRLF': '⟦from⟧ php:8.3-apache\r\nuser www-data\r\n',
  'the final stage counts': dockerfile`
    FROM composer:2 AS build
    ⟦FROM⟧ php:8.4-fpm
  `,
  installed: dockerfile`
    FROM php:8.4-fpm-trixie
    RUN docker-php-ext-install opcache
  `,
  'PHP 8.5 has it built in': dockerfile`
    FROM php:8.5-fpm
  `,
  'a command line needs none': dockerfile`
    FROM php:8.4-cli
  `,
  'an unknown tag': dockerfile`
    ARG TAG
    FROM php:\${TAG}
  `,
  'another image': dockerfile`
    FROM nginx:1.29
  `,
  'a heredoc': dockerfile`
    FROM debian:13
    COPY <<EOF /x
    FROM php:8.4-fpm
    EOF
  `,
});
