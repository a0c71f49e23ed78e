import { nginxCannotWrite } from '../../../src/checker/rules/non-root-user/nginx-cannot-write.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(nginxCannotWrite, {
  'a USER and nothing else': dockerfile`
    FROM node:24 AS build
    RUN npm run build
    FROM nginx:1.31-alpine
    COPY --from=build /dist /usr/share/nginx/html
    COPY site.conf /etc/nginx/conf.d/default.conf
    RUN apk add --no-cache curl
    USER ⟦nginx⟧
    CMD ["nginx", "-g", "daemon off;"]
  `,
  'by number, in a stage that goes on': dockerfile`
    FROM nginx AS base
    USER ⟦101:101⟧
    FROM base
    CMD nginx -g 'daemon off;'
  `,
  'lower-case keywords and CRLF change nothing': 'from nginx:1.31\r\nuser ⟦nginx⟧\r\n',
  'the folders are handed over': dockerfile`
    FROM nginx:1.31
    RUN chown -R nginx /var/cache/nginx && touch /run/nginx.pid && chown nginx /run/nginx.pid
    USER nginx
  `,
  'all of /var is': dockerfile`
    FROM nginx:1.31
    RUN chgrp -R 0 /var && chmod -R g=u /var
    USER 10001
  `,
  'settings that name others': dockerfile`
    FROM nginx:1.31
    COPY nginx.conf /etc/nginx/nginx.conf
    USER nginx
  `,
  'a folder of settings': dockerfile`
    FROM nginx:1.31
    COPY config/ /etc/nginx/
    USER nginx
  `,
  'edited settings': dockerfile`
    FROM nginx:1.31
    RUN sed -i 's,/run,/tmp,' /etc/nginx/nginx.conf
    USER nginx
  `,
  'settings beside what else is copied': dockerfile`
    FROM nginx:1.31
    WORKDIR /etc/nginx
    COPY . .
    USER nginx
  `,
  'a whole tree': dockerfile`
    FROM nginx:1.31
    COPY rootfs /
    USER nginx
  `,
  'another file of settings': dockerfile`
    FROM nginx:1.31
    USER nginx
    CMD ["nginx", "-c", "/srv/nginx.conf"]
  `,
  'settings on the command line': dockerfile`
    FROM nginx:1.31
    USER nginx
    CMD ["nginx", "-g", "daemon off; pid /tmp/nginx.pid;"]
  `,
  'a script that may do it': dockerfile`
    FROM nginx:1.31
    RUN ./setup.sh
    USER nginx
  `,
  'a place that nobody knows': dockerfile`
    FROM nginx:1.31
    ARG TARGET
    COPY site $TARGET
    USER nginx
  `,
  'a program that nobody knows': dockerfile`
    FROM nginx:1.31
    USER nginx
    CMD ["/start"]
  `,
  'a volume may be given to the user': dockerfile`
    FROM nginx:1.31
    VOLUME /var/cache/nginx /run
    USER nginx
  `,
  root: dockerfile`
    FROM nginx:1.31
    USER root
  `,
  'a user that nobody knows': dockerfile`
    FROM nginx:1.31
    ARG RUNNER
    USER $RUNNER
  `,
  'an image that is made for it': dockerfile`
    FROM nginxinc/nginx-unprivileged:1.31
    USER nginx
  `,
  'a stage that does not ship': dockerfile`
    FROM nginx:1.31 AS other
    USER nginx
    FROM alpine:3.22
  `,
});
