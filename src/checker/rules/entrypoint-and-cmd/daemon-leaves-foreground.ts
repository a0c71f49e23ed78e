import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { programOf, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';
import { backgroundDaemons } from './background-daemons.ts';

export const daemonLeavesForeground: Rule = {
  id: 'daemon-leaves-foreground',
  title: 'Keep the program in the foreground',
  severity: 'warning',
  preset: 'recommended',
  mentions: [
    'service',
    'invoke',
    'systemctl',
    'init',
    'nginx',
    'apachectl',
    'ctl',
    'httpd',
    'fpm',
    'daemonize',
    'daemon',
    'sshd',
    'cron',
    'gunicorn',
    'uwsgi',
    'pm',
    'mongod',
    'catalina',
    'startup',
    'zkserver',
    'pg',
    'neo',
    'rabbitmq',
    'haproxy',
    'memcached',
    'rsyslogd',
  ],
  why: 'A container lives as long as its first process. A command that starts a service in the background ends at once, and the container with it, service and all. Most servers have a flag or a word that keeps them in the foreground, where they also get the stop signal and write their log to the container’s.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y --no-install-recommends apache2 && rm -rf /var/lib/apt/lists/*
        CMD ["service", "apache2", "start"]
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y --no-install-recommends apache2 && rm -rf /var/lib/apt/lists/*
        CMD ["apachectl", "-D", "FOREGROUND"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const { entrypoint, cmd, words } = startOf(dockerfile, final);
    const [first] = words;
    const last = words.at(-1);
    const program = programOf(first);
    if (!first || !last || program === undefined) return;
    // A script in front may go on afterwards.
    if (entrypoint && cmd && first.from > cmd.from && entrypoint.from < first.from) {
      const script = programOf(entrypoint.exec[0]) ?? '.sh';
      if (/entry-?point|\.sh$|^init$/i.test(script)) return;
    }
    const line = [program, ...words.slice(1).map(({ value }) => value ?? '?')].join(' ');
    const instead = /(?:^|\/)init\.d\//.test(first.value ?? '')
      ? /start$/.test(line) && 'start the program itself'
      : /^nginx$/.test(program)
        ? leavesNginx(dockerfile, final, line) && '`-g "daemon off;"` keeps it'
        : backgroundDaemons.find(({ starts, unless }) => starts.test(line) && !unless?.test(line))
            ?.instead;
    if (!instead) return;
    const within = first.from <= last.to ? { from: first.from, to: last.to } : first;
    yield {
      from: within.from,
      to: within.to,
      message: `This goes on in the background, and the container ends as soon as its command does; ${instead}.`,
    };
  },
};

/** Whether nginx is started as it comes, and no configuration that may say otherwise is put in, here or by the base. */
const leavesNginx = ({ source }: Dockerfile, stage: Stage, line: string): boolean =>
  isLibrary(stage) &&
  !/daemon\s+off|nginx\.conf/.test(source.text) &&
  !/ -[a-zA-Z]*[tTvVshqc]/.test(line) &&
  !lineage(stage).some((one) =>
    only(one, 'COPY', 'ADD').some(({ sources, destination }) =>
      [...sources, destination].some(
        (word) =>
          word !== undefined &&
          (word.value === undefined || /(?:^|\/)nginx\/?$|^\/(?:etc\/?)?$/.test(word.value)),
      ),
    ),
  );

/** Images of Docker Hub's library leave the configuration as nginx brings it. */
const isLibrary = (stage: Stage): boolean => {
  const { registry, name } = rootImage(stage);
  return registry === 'docker.io' && name !== undefined && !name.includes('/');
};
