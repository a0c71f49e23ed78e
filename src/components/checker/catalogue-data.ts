import { version } from '../../../package.json';
import { practices, shellCodes } from '../../checker/index.ts';
import { links } from '../../links.ts';
import { shellcheck } from '../../site/shellcheck-package.ts';
import type { Catalogue } from './catalogue.ts';

/** Of the engine, written in by the build. */
declare const __EDITION__: string;

/** Read from the registry at build. */
export const catalogue: Catalogue = {
  home: links.to(''),
  version,
  edition: __EDITION__,
  rules: Object.fromEntries(
    practices.flatMap(({ rules }) =>
      rules.map(({ id, title, preset, peers: { hadolint, buildkit } }) => [
        id,
        { title, preset, href: links.rule(id), hadolint, buildkit },
      ]),
    ),
  ),
  practices: practices.map(({ id, title }, index) => ({
    id,
    title,
    number: index + 1,
    href: links.practice(id),
  })),
  shellCodes: Object.fromEntries(shellCodes().map(({ code, title }) => [code, title])),
  shellcheck,
};

/** JSON for a data block: nothing in it may end the element that holds it. */
export const embedded = (data: Catalogue): string =>
  JSON.stringify(data).replaceAll('<', '\\u003c');
