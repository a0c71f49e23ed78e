import { stopsignalNginx } from '../../../src/checker/rules/entrypoint-and-cmd/stopsignal-nginx.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(stopsignalNginx, {
  'nginx installed by hand stops on SIGTERM': dockerfile`
    FROM debian:trixie
    RUN apt-get update && apt-get install -y nginx
    ⟦CMD⟧ ["nginx", "-g", "daemon off;"]
  `,
  'a signal that makes nginx drop requests': dockerfile`
    FROM nginx:1.29
    STOPSIGNAL ⟦SIGTERM⟧
    ENTRYPOINT ["/usr/sbin/nginx", "-g", "daemon off;"]
  `,
  'ENTRYPOINT and CMD make one command': dockerfile`
    FROM alpine:3.22
    ⟦ENTRYPOINT⟧ ["nginx"]
    CMD ["-g", "daemon off;"]
  `,
  'each stage is looked at': dockerfile`
    FROM alpine:3.22 AS one
    ⟦CMD⟧ ["nginx"]
    FROM alpine:3.22
    ⟦CMD⟧ ["openresty"]
  `,
  'CRLF changes nothing': 'from alpine:3.22\r\n⟦cmd⟧ ["nginx"]\r\n',
  'the official image sets SIGQUIT': dockerfile`
    FROM nginx:1.29
    CMD ["nginx", "-g", "daemon off;"]
  `,
  'SIGQUIT by number': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL 3
    CMD ["nginx"]
  `,
  'inherited from a stage': dockerfile`
    FROM alpine:3.22 AS base
    STOPSIGNAL SIGQUIT
    FROM base
    CMD ["nginx"]
  `,
  'an image that cannot be known': dockerfile`
    ARG BASE
    FROM $BASE
    CMD ["nginx"]
  `,
  'shell form has another fault': dockerfile`
    FROM alpine:3.22
    CMD nginx
  `,
  'another program': dockerfile`
    FROM alpine:3.22
    CMD ["nginx-exporter"]
  `,
  'a variable for a signal': dockerfile`
    FROM alpine:3.22
    ARG SIGNAL
    STOPSIGNAL $SIGNAL
    CMD ["nginx"]
  `,
});
