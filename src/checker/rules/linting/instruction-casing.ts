import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { caseEdits, majorityCase, miscased } from './keyword-case.ts';

export const instructionCasing: Rule = {
  id: 'instruction-casing',
  title: 'Write all instructions in the same case',
  severity: 'warning',
  preset: 'recommended',
  why: 'Docker does not mind the case of a keyword, readers do: one that differs from the rest is passed over. Docker’s own build checks warn of it.',
  examples: [
    {
      bad: dockerfile`
        FROM scratch
        copy server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: {
    buildkit: ['ConsistentInstructionCasing'],
    droast: ['DF076'],
    tally: ['buildkit/ConsistentInstructionCasing'],
    'sonar-iac': ['S6476'],
    dockerfilelint: ['uppercase_commands'],
    'dockerfile-utils': ['CASING_INSTRUCTION'],
    buddy: ['EI0005'],
  },

  *check(dockerfile) {
    const wanted = majorityCase(dockerfile);
    for (const { instructions } of dockerfile.stages)
      for (const one of miscased(dockerfile, instructions, wanted))
        yield {
          ...one.keywordSpan,
          message: `\`${dockerfile.source.slice(one.keywordSpan)}\` is not in ${wanted} case as most instructions here are.`,
          // A file in lower case is one step from upper case, which is the convention.
          fix: wanted === 'upper' ? upperCase(dockerfile, one) : undefined,
        };
  },
};

function upperCase(dockerfile: Dockerfile, one: Instruction): Fix | undefined {
  const edits = caseEdits(dockerfile, [one], 'upper');
  return edits.length > 0 ? { title: `Write ${one.keyword}`, safety: 'safe', edits } : undefined;
}
