import { rootImage } from '../../model/bases.ts';
import { inImage } from '../../model/copied.ts';
import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';

/** What the servers of official images hand out to everybody, as they are set up. */
const roots: readonly {
  readonly image: RegExp;
  readonly tag?: RegExp;
  readonly server: string;
  readonly folder: string;
}[] = [
  // https://hub.docker.com/_/nginx
  {
    image: /^(?:nginx|nginx(?:inc)?\/nginx-unprivileged)$/,
    server: 'nginx',
    folder: '/usr/share/nginx/html',
  },
  // https://hub.docker.com/_/httpd
  { image: /^httpd$/, server: 'Apache', folder: '/usr/local/apache2/htdocs' },
  // https://hub.docker.com/_/php
  { image: /^php$/, tag: /apache/, server: 'Apache', folder: '/var/www/html' },
];

/** Signs that the file gives the server other settings. */
const otherSettings =
  /DocumentRoot|DOCUMENT_ROOT|\/etc\/(?:nginx|apache2)|sites-available|httpd\.conf|nginx\.conf|\.conf\b/;

/** The server that hands out what the instruction copies, where the file leaves its settings alone. */
export function serverOf({ source }: Dockerfile, instruction: Instruction): string | undefined {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return undefined;
  const { stage, index, destination } = instruction;
  if (!stage || otherSettings.test(source.text)) return undefined;
  const { registry, name = '', tag = '' } = rootImage(stage);
  if (registry !== 'docker.io') return undefined;
  const path = inImage(stage, index, destination?.value);
  const root = roots.find(
    (one) => one.image.test(name) && (!one.tag || one.tag.test(tag)) && one.folder === path,
  );
  return root?.server;
}
