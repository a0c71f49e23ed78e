import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { repeated } from './repeated.ts';

export const multipleCmd: Rule = {
  id: 'multiple-cmd',
  title: 'Write one CMD per stage',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cmd cmd'],
  why: 'An image has one default command. Docker keeps the last `CMD` of a stage and forgets those before it, with no more than a warning, so a second one hides a mistake: a merge gone wrong, or the belief that both will run.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python", "-m", "http.server"]
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL4003'],
    buildkit: ['MultipleInstructionsDisallowed'],
    tally: ['buildkit/MultipleInstructionsDisallowed'],
    droast: ['DF038'],
    trivy: ['DS-0016'],
    kics: ['multiple_cmd_instructions_listed'],
    'sonar-iac': ['S6589'],
    'dockerfile-utils': ['MULTIPLE_INSTRUCTIONS'],
    buddy: ['EI0001'],
    dockerlint: ['multiple_entries'],
    terrascan: ['AC_DOCKER_0053'],
  },

  *check(dockerfile) {
    yield* repeated(dockerfile, 'CMD');
  },
};
