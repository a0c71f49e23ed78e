import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { onlyDeep, type Word } from '../../model/dockerfile.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const healthcheckTypeValid: Rule = {
  id: 'healthcheck-type-valid',
  title: 'Follow HEALTHCHECK with CMD or NONE',
  severity: 'error',
  preset: 'recommended',
  mentions: ['healthcheck'],
  why: '`HEALTHCHECK` takes its options, then the word `CMD` and a command, or the word `NONE` and nothing more. A command without `CMD` is taken for a type that does not exist, and the build stops.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        HEALTHCHECK --interval=30s curl --fail "http://$HOSTNAME:8080/" || exit 1
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        HEALTHCHECK --interval=30s CMD curl --fail "http://$HOSTNAME:8080/" || exit 1
        USER nginx
      `,
    },
  ],
  peers: {
    'dockerfile-utils': ['UNKNOWN_TYPE', 'ARGUMENT_UNNECESSARY'],
    dockerfilelint: ['invalid_format'],
    'sonar-iac': ['S2260'],
  },

  *check(dockerfile) {
    for (const { type, words, body } of onlyDeep(dockerfile, 'HEALTHCHECK')) {
      const [first, second] = words;
      if (!first || type === 'CMD') continue;
      if (type === 'NONE') {
        if (second && !second.text.startsWith('#'))
          yield {
            from: second.from,
            to: body.to,
            message: 'HEALTHCHECK NONE takes nothing more, so the build stops here.',
          };
        continue;
      }
      yield {
        from: first.from,
        to: first.to,
        message: `\`${first.text}\` is neither CMD nor NONE, so the build stops here.`,
        fix: withType(first, body),
      };
    }
  },
};

function withType({ from, to, text }: Word, body: Span): Fix {
  const slip = nearest(text, ['CMD', 'NONE']);
  return slip === undefined
    ? {
        title: 'Put CMD before the command',
        safety: 'suggestion',
        edits: [{ from: body.from, to: body.from, insert: 'CMD ' }],
      }
    : {
        title: `Write ${slip}`,
        safety: 'suggestion',
        edits: [{ from, to, insert: slip }],
      };
}
