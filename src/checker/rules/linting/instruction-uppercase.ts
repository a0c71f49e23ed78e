import { dockerfile } from '../../dockerfile-text.ts';
import { keywords, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { caseEdits, majorityCase, miscased } from './keyword-case.ts';

export const instructionUppercase: Rule = {
  id: 'instruction-uppercase',
  title: 'Write instructions in upper case',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Upper case is the convention of the Dockerfile reference and of nearly every file: it sets the instruction apart from its arguments at a glance.',
  unless: 'The whole file is in lower case by choice.',
  examples: [
    {
      bad: dockerfile`
        from scratch
        copy server /server
        user 10001
        entrypoint ["/server"]
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
    'sonar-iac': ['S6476'],
    dockerfilelint: ['uppercase_commands'],
    'dockerfile-utils': ['CASING_INSTRUCTION'],
    buddy: ['EI0005'],
  },

  *check(dockerfile) {
    // What differs from the rest of its file is the business of `instruction-casing`.
    const majority = majorityCase(dockerfile);
    const differing = new Set(
      dockerfile.stages.flatMap(({ instructions }) => miscased(dockerfile, instructions, majority)),
    );
    const all = miscased(dockerfile, onlyDeep(dockerfile, ...keywords), 'upper');
    const edits = caseEdits(dockerfile, all, 'upper');
    for (const one of all)
      if (!differing.has(one))
        yield {
          ...one.keywordSpan,
          message: `\`${dockerfile.source.slice(one.keywordSpan)}\` is not in upper case, as instructions are by convention.`,
          fix: { title: 'Write all instructions in upper case', safety: 'safe', edits },
        };
    for (const { type, words } of onlyDeep(dockerfile, 'HEALTHCHECK')) {
      const [word] = words;
      if (!word || (type !== 'CMD' && type !== 'NONE') || word.text === type) continue;
      yield {
        from: word.from,
        to: word.to,
        message: `\`${word.text}\` is not in upper case, as instructions are by convention.`,
        fix:
          word.to - word.from === type.length
            ? {
                title: `Write ${type}`,
                safety: 'safe',
                edits: [{ from: word.from, to: word.to, insert: type }],
              }
            : undefined,
      };
    }
  },
};
