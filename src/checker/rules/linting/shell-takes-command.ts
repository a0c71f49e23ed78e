import { dockerfile } from '../../dockerfile-text.ts';
import { type Instruction, only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const shellTakesCommand: Rule = {
  id: 'shell-takes-command',
  title: 'End SHELL with the flag that takes a command',
  severity: 'error',
  preset: 'recommended',
  mentions: ['shell'],
  why: 'Docker puts the text of a `RUN` behind the words of `SHELL`, as one argument. `bash` takes an argument for the name of a script to read, unless `-c` stands before it: `bash "apt-get update"` finds no such file, and the build stops at the first `RUN`.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        SHELL ["/bin/bash", "-o", "pipefail"]
        RUN sort < /etc/passwd | head -n 1
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
        RUN sort < /etc/passwd | head -n 1
        USER 10001
      `,
    },
  ],
  peers: {},

  *check({ stages, source }) {
    for (const stage of stages)
      for (const { exec, body, index } of only(stage, 'SHELL')) {
        const [program, ...rest] = exec;
        const last = exec.at(-1);
        const name = shells.exec(program?.text ?? '')?.[1];
        // What is no flag may be a script that reads the text itself.
        if (!last || name === undefined || !rest.every(({ text }) => isSetting(text))) continue;
        const next = stage.instructions.find(
          (one) => one.index > index && (one.keyword === 'SHELL' || isForShell(one)),
        );
        if (!next || next.keyword === 'SHELL') continue;
        yield {
          from: body.from,
          to: body.to,
          message: `Without -c, ${name} takes the text of ${next.keyword} in line ${source.place(next.from).line} for the name of a script to read.`,
          fix: {
            title: 'Add -c',
            safety: 'suggestion',
            edits: [{ from: last.to, to: last.to, insert: ', "-c"' }],
          },
        };
      }
  },
};

const shells = /^(?:\/(?:usr\/)?(?:local\/)?bin\/)?(sh|bash|ash|dash|ksh|zsh)$/;

const isForShell = ({ keyword, form, heredocs }: Instruction) =>
  (keyword === 'RUN' || keyword === 'CMD' || keyword === 'ENTRYPOINT') &&
  form === 'shell' &&
  heredocs.length === 0;

/** A flag other than `-c` and those that hold it, such as `-lc`, or the word behind `-o`. */
const isSetting = (text: string) =>
  /^[-+](?:[abdefhiklmnoprtuvxBCEHPT]+|-(?:login|posix|noprofile|norc))$/.test(text) ||
  /^(?:pipefail|errexit|nounset|xtrace|inherit_errexit)$/.test(text);
