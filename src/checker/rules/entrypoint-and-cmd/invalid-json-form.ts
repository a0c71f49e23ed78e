import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { brokenArray, isSingleQuoted } from '../../model/json-form.ts';
import type { Rule } from '../../rule.ts';
import { arrayFinding } from './array-message.ts';

export const invalidJsonForm: Rule = {
  id: 'invalid-json-form',
  title: 'Write exec form as a JSON array',
  severity: 'error',
  preset: 'recommended',
  mentions: ['[', ']', ','],
  why: 'A text in brackets that is not quite JSON is no error to Docker: it becomes shell form, or a path, brackets and all. The image builds, and then the program is not found.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        USER node
        CMD ["node", server.js]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        USER node
        CMD ["node", "server.js"]
      `,
    },
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        USER nginx
        ENTRYPOINT ["nginx", "-g", "daemon off;",]
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        USER nginx
        ENTRYPOINT ["nginx", "-g", "daemon off;"]
      `,
    },
  ],
  peers: {
    semgrep: ['prefer-json-notation'],
    // These call it shell form, which is what Docker makes of it.
    hadolint: ['DL3025'],
    buildkit: ['JSONArgsRecommended'],
    kics: [
      'not_using_proper_exec_form_in_cmd_and_entrypoint_arguments',
      'not_using_json_in_cmd_and_entrypoint_arguments',
    ],
    'sonar-iac': ['S7030', 'S7019'],
    dockerfilelint: ['invalid_format'],
    buddy: ['EJ0001'],
    dockerlint: ['json_array_brackets', 'json_array_even_quotes', 'json_array_format'],
    tally: ['tally/invalid-json-form', 'buildkit/JSONArgsRecommended'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...bracketed)) {
      const broken = brokenArray(dockerfile, instruction);
      if (broken && !isSingleQuoted(broken)) yield arrayFinding(instruction, broken);
    }
  },
};

const bracketed = ['ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN', 'VOLUME'] as const;
