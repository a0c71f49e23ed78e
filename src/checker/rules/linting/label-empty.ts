import { dockerfile } from '../../dockerfile-text.ts';
import { instructionRemoval, wordRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';
import { labelPairs } from './label-pairs.ts';

export const labelEmpty: Rule = {
  id: 'label-empty',
  title: 'Give a label a value, or leave it out',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['label'],
  why: 'An empty label says that the answer is known and is nothing. Tools that ask for it stop looking, and people take it for a template that was never filled in.',
  unless: 'It blanks a label that the base image has.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.title="Shop" org.opencontainers.image.vendor=""
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.title="Shop"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3051'], dockerlint: ['label_no_empty_value'] },

  *check(dockerfile) {
    const { source } = dockerfile;
    for (const { instruction, pair, key } of labelPairs(dockerfile)) {
      if (pair.value && (pair.value.value !== '' || pair.value.text.includes('$'))) continue;
      const edit =
        instruction.pairs.length > 1
          ? wordRemoval(source, pair)
          : instructionRemoval(source, instruction);
      yield {
        from: pair.from,
        to: pair.to,
        message: `${key} is set to nothing.`,
        fix: edit && { title: `Remove ${key}`, safety: 'suggestion', edits: [edit] },
      };
    }
  },
};
