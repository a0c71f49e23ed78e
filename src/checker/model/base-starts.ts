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
}

const usual = { stopSignal: 'SIGTERM' };

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
  { image: /^php$/, entrypoint: ['docker-php-entrypoint'], hands: true, heeds: [] },
];

const nothing: BaseStart = { entrypoint: [], cmd: [], ...usual };

/** By the name of an image on Docker Hub; `scratch` starts nothing. */
function baseStart(name: string | undefined): BaseStart {
  if (name === 'scratch') return nothing;
  return rows.find(({ image }) => name !== undefined && image.test(name)) ?? {};
}

/** What the image below the stage starts. */
export function startOfImage(stage: Stage): BaseStart {
  const image = rootImage(stage);
  if (image.scratch) return baseStart('scratch');
  const { entrypoint } = baseOf(image);
  const known = image.registry === 'docker.io' ? baseStart(image.name) : {};
  return { ...(entrypoint && { entrypoint }), ...known };
}
