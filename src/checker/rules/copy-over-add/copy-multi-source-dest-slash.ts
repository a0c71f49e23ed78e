import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { isWindows } from '../../model/bases.ts';
import { onlyDeep, type Transfer, type Word } from '../../model/dockerfile.ts';
import { namesApart } from '../../model/heredoc-openers.ts';
import { swallowedBy } from '../../model/swallowed.ts';
import type { Rule } from '../../rule.ts';

export const copyMultiSourceDestSlash: Rule = {
  id: 'copy-multi-source-dest-slash',
  title: 'End the destination of several sources with a slash',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: 'Several files can only go into a folder, and Docker knows a folder by its slash at the end. Without it the classic builder stops; BuildKit goes on, and where the folder is not there yet, each file overwrites the one before.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        COPY package.json package-lock.json /app
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        COPY package.json package-lock.json /app/
      `,
    },
  ],
  peers: {
    hadolint: ['DL3021'],
    tally: ['hadolint/DL3021'],
    droast: ['DF048'],
    trivy: ['DS-0011'],
    kics: ['copy_with_more_than_two_arguments_not_ending_with_slash'],
    'dockerfile-utils': ['INVALID_DESTINATION'],
    buddy: ['EC0004'],
    dockerfilelint: ['add_dest_invalid'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, 'COPY', 'ADD')) {
      const { keyword, sources, destination, form, stage } = instruction;
      if (sources.length < 2 || sources.some(({ text }) => text.startsWith('#'))) continue;
      if (!destination || isFolder(destination) || namesApart(sources).length > 0) continue;
      // The words of the next instruction are no sources, nor its last one a destination.
      if (swallowedBy(dockerfile, instruction)) continue;
      const slash = stage && isWindows(dockerfile, stage) && form === 'shell' ? '\\' : '/';
      yield {
        from: destination.from,
        to: destination.to,
        message: `${keyword} has ${sources.length} sources, and ${destination.text} does not end with a slash as a folder must.`,
        fix: slash === '/' ? ended(dockerfile.source.text, instruction, destination) : undefined,
      };
    }
  },
};

/** Whether it ends as a folder does, as far as it is known. */
function isFolder({ value, partial }: Word): boolean {
  if (value === undefined) return !/[^\0/\\]$/.test(partial);
  return /[/\\]$/.test(value) || /(?:^|[/\\])\.{1,2}$/.test(value);
}

function ended(text: string, { form }: Transfer, { from, to, text: word }: Word): Fix {
  const quoted = form === 'exec' || (/^["']/.test(word) && text[to - 1] === text[from]);
  const at = quoted ? to - 1 : to;
  return {
    title: 'Add the slash',
    safety: 'suggestion',
    edits: [{ from: at, to: at, insert: '/' }],
  };
}
