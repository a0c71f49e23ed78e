import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { isArchiveName, kindOf } from './sources.ts';

export const addArchiveToFileName: Rule = {
  id: 'add-archive-to-file-name',
  title: 'Use COPY where an archive is to stay one',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['add'],
  why: '`ADD` unpacks a local tar archive, and the destination is the folder it unpacks into. `ADD app.tar.gz /app.tar.gz` makes a folder of that name.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ADD app.tar.gz /opt/app.tar.gz
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY app.tar.gz /opt/app.tar.gz
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const add of onlyDeep(dockerfile, 'ADD')) {
      const { sources, destination, keywordSpan } = add;
      const [source] = sources;
      if (!source || !destination?.value || sources.length > 1) continue;
      if (kindOf(source, add) !== 'archive' || flagsNamed(add, 'unpack').length > 0) continue;
      // A compressed file that is no tar archive is copied as it stands.
      if (!tar.test(source.partial) || !isArchiveName(destination.value)) continue;
      const isLower = dockerfile.source.slice(keywordSpan) === 'add';
      yield {
        from: destination.from,
        to: destination.to,
        message: `ADD unpacks ${source.text}, so ${destination.value} becomes a folder.`,
        fix: {
          title: 'Use COPY',
          safety: 'suggestion',
          edits: [{ ...keywordSpan, insert: isLower ? 'copy' : 'COPY' }],
        },
      };
    }
  },
};

const tar = /\.(?:tar(?:\.(?:gz|bz2|xz|zst))?|tgz|tbz2?|txz|tzst)$/;
