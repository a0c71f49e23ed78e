import { daemonLeavesForeground } from '../../../src/checker/rules/entrypoint-and-cmd/daemon-leaves-foreground.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(daemonLeavesForeground, {
  'a service is started and left': dockerfile`
    FROM debian:13
    CMD ⟦service nginx start⟧
  `,
  'a script of init.d': dockerfile`
    FROM debian:13
    ENTRYPOINT [⟦"/etc/init.d/ssh", "start"⟧]
  `,
  'what runs before it only prepares': dockerfile`
    FROM debian:13
    CMD mkdir -p /run/sshd && ⟦/usr/sbin/sshd⟧
  `,
  'under an init of its own': dockerfile`
    FROM node:24
    ENTRYPOINT ["tini", "--"]
    CMD [⟦"pm2", "start", "server.js"⟧]
  `,
  'nginx as it comes': dockerfile`
    FROM nginx:1.29
    COPY site.conf /etc/nginx/conf.d/
    CMD [⟦"nginx"⟧]
  `,
  'in the text of sh -c': dockerfile`
    FROM debian:13
    CMD ["sh", "-c", "⟦apachectl start⟧"]
  `,
  'flags that send it away': dockerfile`
    FROM redis:8
    CMD [⟦"redis-server", "/etc/redis.conf", "--daemonize", "yes"⟧]
  `,
  'it stays': dockerfile`
    FROM debian:13
    CMD ["/usr/sbin/sshd", "-D", "-e"]
  `,
  'nginx is told to stay': dockerfile`
    FROM debian:13
    CMD ["nginx", "-g", "daemon off;"]
  `,
  'a configuration may tell it': dockerfile`
    FROM nginx:1.29
    COPY nginx.conf /etc/nginx/nginx.conf
    CMD ["nginx"]
  `,
  'the base may tell it': dockerfile`
    FROM example/nginx:1
    CMD ["nginx"]
  `,
  'something stays beside it': dockerfile`
    FROM debian:13
    CMD service nginx start && tail -f /var/log/nginx/access.log
  `,
  'an entrypoint that may go on': dockerfile`
    FROM debian:13
    COPY entrypoint.sh /
    ENTRYPOINT ["/entrypoint.sh"]
    CMD ["service", "nginx", "start"]
  `,
  'a stage that does not ship': dockerfile`
    FROM debian:13 AS build
    CMD service nginx start
    FROM debian:13
    CMD ["/app"]
  `,
  'a service in a build step is the business of another rule': dockerfile`
    FROM debian:13
    RUN service nginx start
  `,
  'a variable that nobody knows': dockerfile`
    FROM debian:13
    ARG PROGRAM
    ENV PROGRAM=$PROGRAM
    CMD $PROGRAM start
  `,
  'lower-case keywords and CRLF':
    'from debian:13\r\ncmd [⟦"service", \\\r\n  "nginx", "start"⟧]\r\n',
  'a script of one’s own': dockerfile`
    FROM node:24-slim
    COPY --chmod=755 tools/startup.sh /startup.sh
    CMD ["/startup.sh"]
  `,
});
