import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const fromRequired: Rule = {
  id: 'from-required',
  title: 'Start a stage with FROM',
  severity: 'error',
  preset: 'recommended',
  why: 'Every image starts from something, if only from `scratch`. Without a `FROM` there is no stage to build, and the build stops.',
  examples: [
    {
      bad: dockerfile`
        COPY server /server
        USER 10001
        EXPOSE 8080
        HEALTHCHECK NONE
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        FROM scratch
        COPY server /server
        USER 10001
        EXPOSE 8080
        HEALTHCHECK NONE
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: {
    buddy: ['EF0001'],
    tally: ['tally/require-stages', 'hadolint/DL3061'],
    'dockerfile-utils': ['NO_SOURCE_IMAGE'],
    dockerfile_lint: ['from_required'],
    dockerfilelint: ['from_first'],
    dockerlint: ['from_first'],
    hadolint: ['DL3061'],
    droast: ['DF037'],
    'sonar-iac': ['S2260'],
  },

  *check({ source, stages, instructions, unread }) {
    if (stages.length > 0 || unread.dockerfile) return;
    const wrong = instructions.find(({ keyword }) => keyword !== 'ARG') ?? instructions[0];
    yield {
      ...(wrong?.keywordSpan ?? firstLine(source.text)),
      message: wrong
        ? 'No FROM stands in this file, so there is no stage to build.'
        : 'There is no instruction in this file, so there is nothing to build.',
    };
  },
};

function firstLine(text: string): Span {
  const from = Math.max(0, text.search(/\S/));
  const end = text.indexOf('\n', from);
  return { from, to: text.slice(0, end < 0 ? text.length : end).trimEnd().length };
}
