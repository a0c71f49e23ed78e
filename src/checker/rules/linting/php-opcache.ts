import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { type Dockerfile, lineage, type Stage } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const phpOpcache: Rule = {
  id: 'php-opcache',
  title: 'Install OPcache where PHP serves pages',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['php'],
  why: 'Without OPcache, PHP reads and compiles every script anew for every request. Up to PHP 8.4 the official images for the web carry it only once `docker-php-ext-install opcache` has run; from 8.5 on it is built in.',
  unless: 'A settings file that is copied in, or the platform, switches it on.',
  examples: [
    {
      bad: dockerfile`
        FROM php:8.4-fpm-trixie
        USER www-data
      `,
      good: dockerfile`
        FROM php:8.4-fpm-trixie
        RUN docker-php-ext-install opcache
        USER www-data
      `,
    },
  ],
  peers: { tally: ['tally/php/enable-opcache-in-production'] },

  *check(dockerfile) {
    const { final, source } = dockerfile;
    if (!final || isForDevelopment(final)) return;
    const { name, tag } = rootImage(final);
    const [, minor] = web.exec(tag ?? '') ?? [];
    if (name !== 'php' || minor === undefined || Number(minor) > 4) return;
    if (mentions(dockerfile, final, new Set())) return;
    const { keywordSpan } = final.opening;
    yield {
      ...keywordSpan,
      message: `php:${tag} serves pages without OPcache, and compiles each script at each request.`,
      fix: final.parent
        ? undefined
        : {
            title: 'Install OPcache',
            safety: 'suggestion',
            edits: [instructionAfter(source, final.opening, 'RUN docker-php-ext-install opcache')],
          },
    };
  },
};

/** A tag that names its minor version, for a web server. */
const web = /^(?:8\.|7\.|5\.)(\d+)[^ ]*-(?:fpm|apache)(?:-|$)/;

/** Whether something in the stage, or in one its PHP is copied from, installs it or may switch it on. */
function mentions(dockerfile: Dockerfile, stage: Stage, seen: Set<Stage>): boolean {
  if (seen.has(stage)) return false;
  seen.add(stage);
  return lineage(stage).some((one) =>
    one.instructions.some((instruction) => {
      const { source } = dockerfile;
      if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
        const target = (instruction.destination?.value ?? '').replace(/\/+$/, '');
        if (instruction.origin?.stage && settings.test(`${target}/`))
          return mentions(dockerfile, instruction.origin.stage, seen);
        if (instruction.heredocs.length === 0 && settings.test(`${target}/`)) return true;
      }
      const text = source.slice(instruction).replace(/^\s*[;#].*$/gm, '');
      return /opcache/i.test(text);
    }),
  );
}

/** Where the image has its extensions and their settings. */
const settings = /^\/(?:usr\/(?:local\/(?:etc\/(?:php\/.*)?|lib\/(?:php\/.*)?)?)?)?$/;
