import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { asCopy } from './as-copy.ts';
import { isZip, kindOf } from './sources.ts';

export const addInsteadOfCopy: Rule = {
  id: 'add-instead-of-copy',
  title: 'Use COPY for files and folders of your own',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['add'],
  why: '`ADD` does more than copy: it unpacks what turns out to be a tar archive and fetches what looks like an address. Where neither is wanted, `COPY` says so, and goes on saying it when the files change.',
  unless: 'A local archive is to be unpacked, or an address fetched: that is what `ADD` is for.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ADD requirements.txt /app/
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY requirements.txt /app/
      `,
    },
  ],
  peers: {
    hadolint: ['DL3020'],
    tally: ['hadolint/DL3020'],
    droast: ['DF006'],
    trivy: ['DS-0005'],
    checkov: ['CKV_DOCKER_4'],
    kics: ['add_instead_of_copy'],
    'sonar-iac': ['S7029'],
    parfum: ['DL3020'],
    buddy: ['EA0002'],
    dockerlint: ['add'],
    dockle: ['CIS-DI-0009'],
    terrascan: ['AC_DOCKER_0032'],
  },

  *check(dockerfile) {
    for (const add of onlyDeep(dockerfile, 'ADD')) {
      const { sources, keywordSpan } = add;
      const plain = sources.filter((source) => kindOf(source, add) === 'plain' && !isZip(source));
      const [first] = plain;
      if (!first) continue;
      yield {
        ...keywordSpan,
        message: `ADD only copies ${shown(first.text)} here, as COPY would${
          isFolder(first.text) || first.text.startsWith('<<')
            ? ''
            : ', and unpacks it if it ever is an archive'
        }.`,
        fix: plain.length === sources.length ? asCopy(dockerfile, add) : undefined,
      };
    }
  },
};

const shown = (text: string) => (text.startsWith('<<') ? 'a text' : `\`${text}\``);

/** What can be nothing else; of a folder's files ADD unpacks none. */
const isFolder = (text: string) => /^\.{1,2}$|\/\.?$/.test(text);
