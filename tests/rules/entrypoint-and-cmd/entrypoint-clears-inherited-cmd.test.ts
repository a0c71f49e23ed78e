import { entrypointClearsInheritedCmd } from '../../../src/checker/rules/entrypoint-and-cmd/entrypoint-clears-inherited-cmd.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(entrypointClearsInheritedCmd, {
  'the words of the stage below are gone': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["/server"]
    FROM base
    ⟦ENTRYPOINT⟧ ["/sbin/tini", "--"]
  `,
  'through a stage between': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["/server"]
    FROM base AS middle
    RUN echo hello
    FROM middle
    ⟦ENTRYPOINT⟧ ["/sbin/tini", "--"]
  `,
  'what an official image starts is gone, too': dockerfile`
    FROM nginx:1.29
    ⟦ENTRYPOINT⟧ ["/sbin/tini", "--"]
  `,
  'a script in front of it has nothing to start': dockerfile`
    FROM php:8.4-fpm AS base
    RUN echo hello
    FROM base
    COPY entrypoint.sh /
    ⟦ENTRYPOINT⟧ ["/entrypoint.sh"]
  `,
  'the prompt of a language is no loss': dockerfile`
    FROM python:3.13
    ENTRYPOINT ["/entrypoint.sh"]
  `,
  'CRLF changes nothing':
    'from alpine:3.22 as base\r\ncmd ["/server"]\r\nfrom base\r\n⟦entrypoint⟧ ["/init"]\r\n',
  'CMD is repeated': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["/server"]
    FROM base
    ENTRYPOINT ["/sbin/tini", "--"]
    CMD ["/server"]
  `,
  'before ENTRYPOINT counts as well': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["/server"]
    FROM base
    CMD ["/server"]
    ENTRYPOINT ["/sbin/tini", "--"]
  `,
  'the stage below has none': dockerfile`
    FROM alpine:3.22 AS base
    RUN echo hello
    FROM base
    ENTRYPOINT ["/server"]
  `,
  'another stage is not continued': dockerfile`
    FROM alpine:3.22 AS build
    CMD ["make"]
    FROM alpine:3.22
    COPY --from=build /server /server
    ENTRYPOINT ["/server"]
  `,
  'an ENTRYPOINT between has cleared it before': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["/server"]
    ENTRYPOINT []
    FROM base AS middle
    ENTRYPOINT ["/a"]
    CMD ["b"]
    FROM middle
    CMD ["c"]
  `,
  'a base image cannot be looked into': dockerfile`
    FROM nginx:1.29
    ENTRYPOINT ["/server"]
  `,
  'a variable changes nothing': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["$A"]
    FROM base
    CMD ["$B"]
  `,
});
