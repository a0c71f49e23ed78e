import { dockerfile } from '../../dockerfile-text.ts';
import { isStageName } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const invalidAsKeyword: Rule = {
  id: 'invalid-as-keyword',
  title: 'Name a stage with AS',
  severity: 'error',
  preset: 'recommended',
  mentions: ['from'],
  why: '`FROM image AS name` is the only longer form FROM has: a second word that is not `AS` stops the build.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie A build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: {
    'dockerfile-utils': ['INVALID_AS'],
    'sonar-iac': ['S2260'],
    droast: ['DF071'],
    dockerfile_lint: ['param_syntax'],
  },

  *check({ stages }) {
    for (const { opening } of stages) {
      const [, as, name] = opening.words;
      if (!as || opening.words.length !== 3 || as.text.toUpperCase() === 'AS') continue;
      const { from, to } = as;
      yield {
        from,
        to,
        message: `${as.text} stands where FROM allows AS only, so the build stops here.`,
        fix:
          name && isStageName(name.text)
            ? { title: 'Write AS', safety: 'safe', edits: [{ from, to, insert: 'AS' }] }
            : undefined,
      };
    }
  },
};
