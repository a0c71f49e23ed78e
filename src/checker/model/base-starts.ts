import { baseOf, rootImage } from './bases.ts';
import type { Stage } from './dockerfile.ts';

/** What an image starts when nothing above it says otherwise. A part that is absent is not known. */
export interface BaseStart {
  /** Empty where the image has none. */
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  readonly stopSignal?: string;
  /** Whether its entrypoint is a script that ends in `exec` of the words behind it. */
  readonly hands?: boolean;
  /** The first words on which that script does more than hand on; absent where they are not known. */
  readonly heeds?: readonly string[];
}

interface Row extends BaseStart {
  readonly image: RegExp;
  /** A row that has one holds for the tags that it matches. */
  readonly tag?: RegExp;
}

const usual = { stopSignal: 'SIGTERM' };
const php = { entrypoint: ['docker-php-entrypoint'], hands: true, heeds: [] };
/** Each has a script of that name of its own. */
const script = { entrypoint: ['docker-entrypoint.sh'], hands: true, ...usual };

/** Each image's Dockerfile: https://github.com/docker-library/official-images/tree/master/library */
const rows: readonly Row[] = [
  { image: /^python$/, entrypoint: [], cmd: ['python3'], ...usual },
  { image: /^debian$/, entrypoint: [], cmd: ['bash'], ...usual },
  { image: /^ubuntu$/, entrypoint: [], cmd: ['/bin/bash'], ...usual },
  { image: /^alpine$/, entrypoint: [], cmd: ['/bin/sh'], ...usual },
  { image: /^busybox$/, entrypoint: [], cmd: ['sh'], ...usual },
  { image: /^(?:golang|rust|ruby|perl|gcc|buildpack-deps)$/, entrypoint: [], ...usual },
  { image: /^(?:fedora|rockylinux|almalinux|amazonlinux)$/, entrypoint: [], ...usual },
  {
    image: /^node$/,
    entrypoint: ['docker-entrypoint.sh'],
    cmd: ['node'],
    hands: true,
    heeds: [],
    ...usual,
  },
  {
    image: /^nginx$/,
    entrypoint: ['/docker-entrypoint.sh'],
    cmd: ['nginx', '-g', 'daemon off;'],
    hands: true,
    heeds: ['nginx', 'nginx-debug'],
    stopSignal: 'SIGQUIT',
  },
  { image: /^httpd$/, entrypoint: [], cmd: ['httpd-foreground'], stopSignal: 'SIGWINCH' },
  {
    image: /^postgres$/,
    entrypoint: ['docker-entrypoint.sh'],
    cmd: ['postgres'],
    hands: true,
    stopSignal: 'SIGINT',
  },
  {
    image: /^redis$/,
    entrypoint: ['docker-entrypoint.sh'],
    cmd: ['redis-server'],
    hands: true,
    ...usual,
  },
  {
    image: /^php$/,
    tag: /apache/,
    ...php,
    cmd: ['apache2-foreground'],
    stopSignal: 'SIGWINCH',
  },
  { image: /^php$/, tag: /fpm/, ...php, cmd: ['php-fpm'], stopSignal: 'SIGQUIT' },
  { image: /^php$/, ...php },
  { image: /^mysql$/, ...script, cmd: ['mysqld'] },
  { image: /^mariadb$/, ...script, cmd: ['mariadbd'] },
  { image: /^mongo$/, ...script, cmd: ['mongod'] },
  { image: /^rabbitmq$/, ...script, cmd: ['rabbitmq-server'] },
  { image: /^memcached$/, ...script, cmd: ['memcached'] },
  {
    image: /^haproxy$/,
    ...script,
    cmd: ['haproxy', '-f', '/usr/local/etc/haproxy/haproxy.cfg'],
    stopSignal: 'SIGUSR1',
  },
  { image: /^tomcat$/, cmd: ['catalina.sh', 'run'], ...usual },
  {
    image: /^caddy$/,
    entrypoint: [],
    cmd: ['caddy', 'run', '--config', '/etc/caddy/Caddyfile', '--adapter', 'caddyfile'],
    ...usual,
  },
];

const nothing: BaseStart = { entrypoint: [], cmd: [], ...usual };

/** By the name of an image on Docker Hub, and its tag. */
const baseStart = (name: string | undefined, tag: string | undefined): BaseStart =>
  rows.find(
    (row) => name !== undefined && row.image.test(name) && (!row.tag || row.tag.test(tag ?? '')),
  ) ?? {};

/** What the image below the stage starts. */
export function startOfImage(stage: Stage): BaseStart {
  const image = rootImage(stage);
  if (image.scratch) return nothing;
  const { entrypoint } = baseOf(image);
  const known = image.registry === 'docker.io' ? baseStart(image.name, image.tag) : {};
  return { ...(entrypoint && { entrypoint }), ...known };
}
