import { dockerfile } from '../../dockerfile-text.ts';
import type { Stage } from '../../model/dockerfile.ts';
import { instructionRemoval, wordRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';
import { type Label, labelPairs } from './label-pairs.ts';

export const labelDuplicateKey: Rule = {
  id: 'label-duplicate-key',
  title: 'Set each label once',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['label'],
  why: 'Of two labels with one key the image has the last, whatever the first says. The other is read by people only, who then expect what is not there.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.title="Shop"
        LABEL org.opencontainers.image.title="Shop of the north"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.title="Shop of the north"
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/labels/no-duplicate-keys'] },

  *check(dockerfile) {
    const { source } = dockerfile;
    const latest = new Map<Stage | undefined, Map<string, Label>>();
    for (const label of labelPairs(dockerfile)) {
      const { instruction, key } = label;
      if (instruction.trigger) continue;
      const seen = latest.get(instruction.stage) ?? new Map<string, Label>();
      latest.set(instruction.stage, seen);
      const before = seen.get(key);
      seen.set(key, label);
      if (!before) continue;
      const alone = before.instruction.pairs.length === 1;
      const edit = alone
        ? instructionRemoval(source, before.instruction)
        : wordRemoval(source, before.pair);
      yield {
        from: before.pair.from,
        to: before.pair.to,
        message: `${key} is set again in line ${source.place(label.pair.from).line}, and only that one counts.`,
        fix: edit && { title: 'Take the first one out', safety: 'safe', edits: [edit] },
      };
    }
  },
};
