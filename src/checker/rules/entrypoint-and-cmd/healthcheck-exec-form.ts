import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import { asJsonArray, execWords } from '../../model/exec-form.ts';
import { shellInstruction } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';

export const healthcheckExecForm: Rule = {
  id: 'healthcheck-exec-form',
  title: 'Write a HEALTHCHECK that needs no shell in exec form',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['healthcheck'],
  why: 'A shell-form check starts a shell each time, and fails for ever once the base image has none. Unlike with `CMD`, no signal has to reach the program: a check that takes too long is killed. Nor does `|| exit 1` need one: Docker takes every exit status but 0 for unhealthy.',
  unless: 'The check wants a shell, for a variable or a pipe: then shell form is right.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        HEALTHCHECK --interval=30s CMD /healthy --quick
        CMD ["/server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        HEALTHCHECK --interval=30s CMD ["/healthy", "--quick"]
        CMD ["/server"]
      `,
    },
  ],
  peers: { hadolint: ['DL3025'] },

  *check(dockerfile) {
    for (const instruction of only(dockerfile, 'HEALTHCHECK')) {
      const { form, type, command } = instruction;
      if (type !== 'CMD' || form === 'exec' || command.from === command.to) continue;
      if (shellInstruction(instruction)) continue;
      const words = execWords(dockerfile, instruction);
      if (!words) continue;
      const hasComment = /\n[ \t]*#/.test(dockerfile.source.slice(command));
      const isSafe = !hasComment && !isScript(words) && !readsCommandLines(words);
      yield {
        ...command,
        message: /\|\|/.test(dockerfile.source.slice(command))
          ? 'Nothing in this check needs the shell that its form starts: Docker takes every status but 0 for unhealthy.'
          : 'Nothing in this check needs the shell that its form starts.',
        fix: {
          title: 'Use exec form',
          safety: isSafe ? 'safe' : 'suggestion',
          edits: [{ ...command, insert: asJsonArray(words) }],
        },
      };
    }
  },
};

/** A shell reads a script without #!, which nothing else can start. */
const isScript = ([program = '']: readonly string[]) => /\.(?:sh|bash)$/.test(program);

/** `pgrep -f name` finds the shell in front of it, too, whose command line holds the name. */
const readsCommandLines = ([program = '', ...flags]: readonly string[]) =>
  /(?:^|\/)p(?:grep|kill)$/.test(program) &&
  flags.some((flag) => /^(?:-[a-zA-Z]*f|--full$)/.test(flag));
