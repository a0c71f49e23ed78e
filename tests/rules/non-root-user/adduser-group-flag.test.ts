import { adduserGroupFlag } from '../../../src/checker/rules/non-root-user/adduser-group-flag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(adduserGroupFlag, {
  'the group that was just made': dockerfile`
    FROM alpine:3.22
    RUN addgroup -S web && adduser -S ⟦-g⟧ web app
  `,
  'of the same name, for an account of the system': dockerfile`
    FROM node:24-alpine
    RUN addgroup -S app
    RUN adduser -S -D ⟦-g⟧ app app
  `,
  'behind the name, and in a stage that goes on': dockerfile`
    FROM golang:1.27-alpine AS base
    RUN addgroup --gid 10001 web
    FROM base
    RUN adduser app ⟦-g⟧ web -D
  `,
  'with CRLF': 'from alpine:3.22\r\nrun addgroup web && \\\r\n  adduser -D ⟦-g⟧ web app\r\n',
  'by the flag for it': dockerfile`
    FROM alpine:3.22
    RUN addgroup -S web && adduser -S -G web -g web app
    RUN adduser -D --ingroup web -g web other
  `,
  'a comment is one': dockerfile`
    FROM alpine:3.22
    RUN addgroup -S web && adduser -S -g "Web server" -G web app
    RUN adduser -D -g '' other && adduser -D -g other third
  `,
  'a group that nobody here has made': dockerfile`
    FROM alpine:3.22
    RUN adduser -S -g www-data app && addgroup app www-data
  `,
  'its own name, which it gets anyway': dockerfile`
    FROM alpine:3.22
    RUN addgroup app; adduser -D -g app app
  `,
  'useradd, and another system': dockerfile`
    FROM debian:13
    RUN addgroup web && useradd -g web app && adduser -g web other
  `,
  'a name that nobody knows': dockerfile`
    FROM alpine:3.22
    ARG GROUP
    RUN addgroup "$GROUP" && adduser -S -g "$GROUP" app
  `,
});
