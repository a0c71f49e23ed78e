import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { asJsonArray, execWords } from '../../model/exec-form.ts';
import { shellInstruction } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';

export const execWithoutShellNeed: Rule = {
  id: 'exec-without-shell-need',
  title: 'Write exec form where exec in a shell does no more',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['exec'],
  why: '`exec` in shell form lets the program take the place of the shell, so signals reach it. Where nothing in the line is for a shell, a JSON array starts the program straight away: without a shell in the image, and with the arguments of `docker run`, which a shell-form `ENTRYPOINT` drops.',
  unless: 'A variable is to come into the line soon.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        USER 10001
        ENTRYPOINT exec top -b
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        USER 10001
        ENTRYPOINT ["top", "-b"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3025'],
    buildkit: ['JSONArgsRecommended'],
    tally: ['buildkit/JSONArgsRecommended'],
    droast: ['DF018', 'DF025'],
    kics: [
      'not_using_json_in_cmd_and_entrypoint_arguments',
      'not_using_proper_exec_form_in_cmd_and_entrypoint_arguments',
    ],
    'sonar-iac': ['S7019'],
    semgrep: ['prefer-json-notation'],
    buddy: ['EJ0002'],
    dockerlint: ['recommended_exec_form'],
  },

  *check(file) {
    for (const instruction of onlyDeep(file, 'CMD', 'ENTRYPOINT')) {
      const { body, keyword } = instruction;
      if (shellInstruction(instruction) || !/^exec\s/.test(file.source.slice(body))) continue;
      const words = execWords(file, instruction);
      if (!words) continue;
      yield {
        ...body,
        message: `${keyword} starts a shell here, only for it to give way to ${words[0]}.`,
        fix: {
          title: 'Use exec form',
          safety: 'suggestion',
          edits: [{ ...body, insert: asJsonArray(words) }],
        },
      };
    }
  },
};
