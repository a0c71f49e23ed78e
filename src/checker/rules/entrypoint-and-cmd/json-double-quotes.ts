import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { brokenArray, isSingleQuoted } from '../../model/json-form.ts';
import type { Rule } from '../../rule.ts';
import { arrayFinding } from './array-message.ts';

export const jsonDoubleQuotes: Rule = {
  id: 'json-double-quotes',
  title: 'Use double quotes in exec form',
  severity: 'error',
  preset: 'recommended',
  mentions: ["[ '", "] '"],
  why: 'Exec form is JSON, and JSON knows only double quotes. With single ones Docker takes the line for shell form, with no more than a warning, and the shell looks for a program called `[node,`.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        USER node
        CMD ['node', 'server.js']
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        USER node
        CMD ["node", "server.js"]
      `,
    },
  ],
  peers: {
    semgrep: ['prefer-json-notation'],
    // These call it shell form, which is what Docker makes of it.
    hadolint: ['DL3025'],
    buildkit: ['JSONArgsRecommended'],
    'dockerfile-utils': ['JSON_IN_SINGLE_QUOTES'],
    dockerlint: ['json_array_format', 'json_array_brackets'],
    buddy: ['EJ0001'],
    kics: [
      'not_using_proper_exec_form_in_cmd_and_entrypoint_arguments',
      'not_using_json_in_cmd_and_entrypoint_arguments',
    ],
    'sonar-iac': ['S7030', 'S7019'],
    dockerfilelint: ['invalid_format'],
    tally: ['tally/invalid-json-form', 'buildkit/JSONArgsRecommended'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...bracketed)) {
      const broken = brokenArray(dockerfile, instruction);
      if (broken && isSingleQuoted(broken)) yield arrayFinding(instruction, broken);
    }
  },
};

const bracketed = ['ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN', 'VOLUME'] as const;
