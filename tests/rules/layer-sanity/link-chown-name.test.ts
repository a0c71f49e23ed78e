import { linkChownName } from '../../../src/checker/rules/layer-sanity/link-chown-name.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(linkChownName, {
  'a user, and a user with a group': dockerfile`
    FROM node:24
    COPY --link --chown=⟦node⟧ a /a
    COPY --chown=⟦node:node⟧ --link b /b
    ADD --link=true --chown=⟦1000:node⟧ c /c
  `,
  'a variable that says the name': dockerfile`
    FROM debian:13
    ARG OWNER=app
    COPY --link --chown=⟦$OWNER⟧ a /a
  `,
  'every stage, and from another': dockerfile`
    FROM node:24 AS build
    COPY --link --chown=⟦node⟧ . .
    FROM node:24
    COPY --from=build --link --chown=⟦node⟧ /a /a
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:24\r\ncopy --link --chown=⟦node⟧ a /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:24\nCOPY --link `\n  --chown=⟦node⟧ a /a\n',
  'numbers and root': dockerfile`
    FROM node:24
    COPY --link --chown=1000:1000 a /a
    COPY --link --chown=1000 a /a
    COPY --link --chown=root:root a /a
    COPY --link --chown=0:root a /a
  `,
  'without a link': dockerfile`
    FROM node:24
    COPY --chown=node a /a
    COPY --link=false --chown=node a /a
  `,
  'beside other modes it does not link': dockerfile`
    FROM node:24
    COPY --link --chmod=644 --chown=node a /a
  `,
  'a variable that nobody knows': dockerfile`
    FROM node:24
    ARG OWNER
    COPY --link --chown=$OWNER a /a
  `,
});
