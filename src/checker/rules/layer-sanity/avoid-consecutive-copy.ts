import { dockerfile } from '../../dockerfile-text.ts';
import { firstFrom } from '../../model/command-order.ts';
import type { Dockerfile, Instruction, Transfer } from '../../model/dockerfile.ts';
import { shipped } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';

export const avoidConsecutiveCopy: Rule = {
  id: 'avoid-consecutive-copy',
  title: 'Copy at once what goes to one folder',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['copy copy', 'add add'],
  why: 'Each `COPY` is a layer, and a step that the cache is asked for. Files that go to one folder, one right behind the other, can be named in one: that says that they belong together, and leaves one layer.',
  unless:
    'They change at different times: then apart is better, since the cache keeps the first while the second is copied again.',
  examples: [
    {
      bad: dockerfile`
        FROM node:22.11.0-trixie-slim
        COPY package.json /app/
        COPY package-lock.json /app/
      `,
      good: dockerfile`
        FROM node:22.11.0-trixie-slim
        COPY package.json package-lock.json /app/
      `,
    },
  ],
  peers: { kics: ['multiple_run_add_copy_instructions_listed'] },

  *check(file) {
    for (const { instructions } of shipped(file))
      for (const [i, one] of instructions.entries()) {
        const before = instructions[i - 1];
        if (!isTransfer(one) || !before || !isTransfer(before)) continue;
        const folder = folderOf(one);
        if (folder === undefined || folder !== folderOf(before)) continue;
        if (one.keyword !== before.keyword || mannerOf(file, one) !== mannerOf(file, before))
          continue;
        // A comment between them says what sets the second apart.
        const comment = file.comments[firstFrom(file.comments, before.to)];
        if (comment && comment.to <= one.from) continue;
        yield {
          ...one.keywordSpan,
          message: `This ${one.keyword} and the one before fill ${folder}, with a layer each, where one would do.`,
        };
      }
  },
};

const isTransfer = (one: Instruction): one is Transfer =>
  one.keyword === 'COPY' || one.keyword === 'ADD';

/** Where files of several names may go; not for a heredoc, nor for all there is, which takes the others along. */
function folderOf({ destination, sources }: Transfer): string | undefined {
  const path = destination?.value;
  if (path === undefined || !/\/$|^\.$/.test(path)) return undefined;
  return sources.some(({ text }) => text.startsWith('<<') || /^\.?\/?$/.test(text))
    ? undefined
    : path;
}

/** Its form and its flags, in whatever order. */
const mannerOf = ({ source }: Dockerfile, { form, flags }: Transfer): string =>
  [form, ...flags.map((flag) => source.slice(flag)).sort()].join(' ');
