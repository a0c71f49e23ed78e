import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { unexpectedSignals } from './expected-signal.ts';

export const stopsignalNginx: Rule = {
  id: 'stopsignal-nginx',
  title: 'Stop nginx with SIGQUIT',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['nginx', 'openresty'],
  why: 'nginx ends at once on `SIGTERM`, cutting the requests it is serving, and finishes them first on `SIGQUIT`. The official images of nginx and OpenResty set `STOPSIGNAL SIGQUIT` for that; an image that installs nginx itself must do the same.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache nginx
        CMD ["nginx", "-g", "daemon off;"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache nginx
        STOPSIGNAL SIGQUIT
        CMD ["nginx", "-g", "daemon off;"]
      `,
    },
  ],
  peers: {
    tally: ['tally/prefer-nginx-sigquit'],
  },

  *check(dockerfile) {
    yield* unexpectedSignals(dockerfile, {
      signal: 'SIGQUIT',
      program: (path) => /(?:^|\/)(?:nginx|openresty)$/.test(path),
      // https://github.com/nginx/docker-nginx/blob/master/stable/debian/Dockerfile
      set: ({ name }) => name === undefined || /nginx|openresty/.test(name),
      otherwise: 'nginx then drops the requests it is serving',
    });
  },
};
