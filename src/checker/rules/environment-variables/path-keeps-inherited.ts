import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { onlyDeep, type Word } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const pathKeepsInherited: Rule = {
  id: 'path-keeps-inherited',
  title: 'Add to PATH instead of replacing it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['path'],
  why: 'Without `$PATH` in it, a new `PATH` forgets the old: `ls`, `sh` and all that the base image brings are no longer found, in the build and in each container.',
  unless: 'The folders of the base image are written out, or there is nothing in them.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PATH=/opt/venv/bin
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PATH=/opt/venv/bin:$PATH
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const { pairs, stage } of onlyDeep(dockerfile, 'ENV'))
      for (const { name, value } of pairs) {
        if (name !== 'PATH' || !value || /\$|%/.test(value.text)) continue;
        const folders = (value.value ?? '').split(/[:;]/);
        if (folders.some((folder) => system.test(folder)) || /^["']?[A-Za-z]:\\|;/.test(value.text))
          continue;
        if (stage?.opening.image.scratch) continue;
        yield {
          from: value.from,
          to: value.to,
          message: `PATH holds nothing but ${value.value === '' ? 'an empty text' : value.value} from here on, so the programs of the base image are not found.`,
          fix: kept(value),
        };
      }
  },
};

/** A folder that a system keeps its own programs in. */
const system = /^\/(?:usr\/)?s?bin\/?$/;

function kept({ from, to, text }: Word): Fix | undefined {
  if (text === '' || /\s/.test(text)) return undefined;
  const quoted = /^(["']).*\1$/.exec(text)?.[1];
  if (quoted === "'" || (quoted === undefined && /["']/.test(text)) || to - from !== text.length)
    return undefined;
  const at = quoted ? to - 1 : to;
  return {
    title: 'Keep the inherited PATH',
    safety: 'suggestion',
    edits: [{ from: at, to: at, insert: ':$PATH' }],
  };
}
