import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const escapeDirectiveValid: Rule = {
  id: 'escape-directive-valid',
  title: 'Set escape to a backslash or a backtick',
  severity: 'error',
  preset: 'recommended',
  mentions: ['escape'],
  why: 'The `escape` directive names the character that continues a line: a backslash, which is the default, or a backtick, which spares Windows paths. Any other value stops the build.',
  examples: [
    {
      bad: dockerfile`
        # escape=^
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        # escape=\`
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: { 'dockerfile-utils': ['INVALID_ESCAPE_DIRECTIVE'], hadolint: ['DL1000'] },

  *check({ directives }) {
    for (const { name, value, valueSpan } of directives)
      if (name.toLowerCase() === 'escape' && value !== '\\' && value !== '`')
        yield {
          ...valueSpan,
          message: `\`${value}\` cannot continue a line: escape is a backslash or a backtick, so the build stops here.`,
        };
  },
};
