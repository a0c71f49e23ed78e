import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { kindOf } from './sources.ts';

export const addGitWithoutRef: Rule = {
  id: 'add-git-without-ref',
  title: 'Say which commit or tag ADD takes from a repository',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['add git'],
  why: 'Without one, `ADD` takes the head of the default branch, so each build may hold other code. `#v1.4.0` names a tag, which can still be moved; a commit cannot.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ADD https://example.org/team/tool.git /src/
      `,
      good: dockerfile`
        FROM alpine:3.22
        ADD https://example.org/team/tool.git#v1.4.0 /src/
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const add of onlyDeep(dockerfile, 'ADD')) {
      if (flagsNamed(add, 'checksum').length > 0) continue;
      for (const source of add.sources) {
        if (kindOf(source, add) !== 'git' || hasReference(source.partial)) continue;
        yield {
          from: source.from,
          to: source.to,
          message:
            'No commit or tag is named, so the build takes the head of the default branch on the day.',
        };
      }
    }
  },
};

/** `#ref`, `?ref=…`; a variable may hold one. */
const hasReference = (url: string) =>
  /#[^:]|[?&](?:ref|tag|branch|commit|checksum)=/.test(url) || url.includes('\0');
