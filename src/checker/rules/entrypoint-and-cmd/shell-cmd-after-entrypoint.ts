import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { asJsonArray, execWords } from '../../model/exec-form.ts';
import { shellOf } from '../../model/shell-in-force.ts';
import { isWrapper, programOf, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const shellCmdAfterEntrypoint: Rule = {
  id: 'shell-cmd-after-entrypoint',
  title: 'Give the arguments of ENTRYPOINT as a JSON array',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['entrypoint cmd'],
  why: 'Where there is an `ENTRYPOINT`, `CMD` is its arguments. A shell-form `CMD` is the three words `/bin/sh`, `-c` and the text, so the program is called as `server /bin/sh -c "serve --port 80"`.',
  unless: 'The entrypoint is a script that runs whatever it is given.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENTRYPOINT ["/usr/local/bin/server"]
        CMD serve --port 8000
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENTRYPOINT ["/usr/local/bin/server"]
        CMD ["serve", "--port", "8000"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const { entrypoint, cmd } = startOf(dockerfile, stage);
      if (!entrypoint || !cmd || cmd.stage !== stage || cmd.form === 'exec') continue;
      if (entrypoint.form !== 'exec' || isWindows(dockerfile, stage)) continue;
      const [first] = entrypoint.exec;
      const program = programOf(first);
      const text = dockerfile.source.slice(cmd.body);
      if (program === undefined || text === '' || text.startsWith('[')) continue;
      if (!text.startsWith('-') && runsItsArguments(entrypoint.exec.map(({ text }) => text)))
        continue;
      const words = execWords(dockerfile, cmd) ?? plainWords(text);
      yield {
        ...cmd.body,
        message: `CMD in shell form hands ${program} the arguments \`${shellOf(dockerfile, cmd)}\`, \`-c\` and this text.`,
        fix: words && {
          title: 'Use exec form',
          safety: 'suggestion',
          edits: [{ ...cmd.body, insert: asJsonArray(words) }],
        },
      };
    }
  },
};

/** Whether the entrypoint starts the words behind it, as far as its name tells. */
function runsItsArguments(words: readonly string[]): boolean {
  const programs = words.filter((word) => !word.startsWith('-'));
  const last = programs.at(-1) ?? '';
  const name = last.slice(last.lastIndexOf('/') + 1);
  return isWrapper(name) || !plainProgram.test(name) || runners.has(name) || words.includes('--');
}

const plainProgram = /^[\w.+-]+$/;

/** Programs that run another, found by the words behind them. */
const runners = new Set([
  ...['sh', 'bash', 'ash', 'dash', 'ksh', 'zsh', 'run', 'exec', 'start', 'entry', 'wrapper'],
  ...['sudo', 'nice', 'ionice', 'chroot', 'xvfb-run', 'dbus-run-session', 'ssh-agent', 'time'],
  ...['conda', 'uv', 'poetry', 'pipenv', 'bundle', 'npx', 'direnv', 'aws-vault', 'op', 'doppler'],
  ...[
    'chamber',
    'envconsul',
    'vault-env',
    'dockerize',
    'wait-for-it',
    'wait-for',
    'fixuid',
    'pid1',
  ],
]);

const plainWords = (text: string) =>
  /^-[\w\s./:=,-]*$/.test(text) && !text.includes('\n') ? text.trim().split(/\s+/) : undefined;
