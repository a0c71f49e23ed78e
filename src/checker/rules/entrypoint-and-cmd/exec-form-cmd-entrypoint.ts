import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { startOfImage } from '../../model/base-starts.ts';
import {
  type Cmd,
  type Dockerfile,
  type Entrypoint,
  onlyDeep,
  type Stage,
} from '../../model/dockerfile.ts';
import { asJsonArray, execWords } from '../../model/exec-form.ts';
import { brokenArray, otherThanStrings } from '../../model/json-form.ts';
import { shellInstruction, shellOf } from '../../model/shell-in-force.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const execFormCmdEntrypoint: Rule = {
  id: 'exec-form-cmd-entrypoint',
  title: 'Write CMD and ENTRYPOINT in exec form',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cmd', 'entrypoint'],
  why: 'In shell form the program is a child of `/bin/sh -c`. Where `sh` is dash, as on Debian and Ubuntu, the shell stays process 1 and does not pass `SIGTERM` on, so `docker stop` waits ten seconds and then kills. A shell-form `ENTRYPOINT` also ignores `CMD` and the arguments of `docker run`.',
  unless:
    'The command needs a shell, for a variable say. Then begin its last command with `exec`, or choose the shell with `SHELL`, which shows that it is meant.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        CMD gunicorn --bind 0.0.0.0:8000 app:app
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
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

  *check(dockerfile) {
    for (const stage of dockerfile.stages)
      for (const instruction of onlyDeep(stage, 'CMD', 'ENTRYPOINT')) {
        const { keyword, form, body } = instruction;
        if (form === 'exec' || body.from === body.to || shellInstruction(instruction)) continue;
        const text = dockerfile.source.slice(body);
        if (endsInExec.test(text) || brokenArray(dockerfile, instruction)) continue;
        // The build stops there.
        if (otherThanStrings(dockerfile, instruction)) continue;
        const shell = shellOf(dockerfile, instruction);
        const behind = keyword === 'CMD' && startOf(dockerfile, stage).entrypoint?.form === 'exec';
        yield {
          ...body,
          message: behind
            ? `CMD in shell form gives the ENTRYPOINT \`${shell} -c\` and this text, and stop signals may not get past that shell.`
            : keyword === 'CMD' || /\$[@*0-9]/.test(text)
              ? `${keyword} in shell form starts ${shell}, which may stay in front of the program and keep stop signals from it.`
              : `ENTRYPOINT in shell form starts ${shell}, which drops the arguments of CMD and docker run, and may keep stop signals from the program.`,
          fix: asExecForm(dockerfile, instruction),
        };
      }
  },
};

/** What comes last takes the place of the shell: `migrate && exec server`. */
const endsInExec = /^exec\s|(?:&&|;)[\s\\`]*exec\s[^&|;]*$/;

function asExecForm(dockerfile: Dockerfile, instruction: Cmd | Entrypoint): Fix | undefined {
  const { body, keyword, stage } = instruction;
  const words = execWords(dockerfile, instruction);
  if (!words || !stage) return undefined;
  const { entrypoint, cmd } = startOf(dockerfile, stage);
  // Beside each other the two mean something else in exec form.
  const alone = keyword === 'CMD' ? !entrypoint : !cmd;
  const hasComment = /\n[ \t]*#/.test(dockerfile.source.slice(body));
  // A shell reads a script without #!, which nothing else can start.
  const isScript = /\.(?:sh|bash)$/.test(words[0] ?? '');
  const isSafe =
    keyword === 'CMD' &&
    alone &&
    handsOn(stage, words) &&
    !hasComment &&
    !isScript &&
    !instruction.trigger;
  return {
    title: 'Use exec form',
    safety: isSafe ? 'safe' : 'suggestion',
    edits: [{ ...body, insert: asJsonArray(words) }],
  };
}

/** Whether the base image has no entrypoint, or one that does with the program what it does with a shell. */
function handsOn(stage: Stage, [program]: readonly string[]): boolean {
  const { entrypoint, heeds } = startOfImage(stage);
  if (entrypoint?.length === 0) return true;
  return heeds !== undefined && program !== undefined && !heeds.includes(program);
}
