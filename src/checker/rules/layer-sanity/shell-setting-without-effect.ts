import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { type Command, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const shellSettingWithoutEffect: Rule = {
  id: 'shell-setting-without-effect',
  title: 'Set for the image what a shell forgets at the end of its RUN',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['export', 'alias', 'umask', 'ulimit', 'shopt', 'set', 'source', 'profile', 'bashrc'],
  why: 'Each `RUN` has a shell of its own, and what that shell exports, reads in or sets ends with it: the next `RUN` does not know of it, and the container even less. `ENV` sets a variable for both, `SHELL` chooses how the shells start, and what a program needs read in belongs into the `RUN` that starts it.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN export GOPROXY=direct
        USER 10001
        CMD ["/app"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENV GOPROXY=direct
        USER 10001
        CMD ["/app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const { commands } of scripts(dockerfile, run)) {
        const last = commands.at(-1);
        if (!last || !setsOnly(last) || last.operator === '||' || last.operator === '|') continue;
        if (last.wrapper || last.containers.some(({ kind }) => kind !== 'list')) continue;
        const [word] = last.words;
        yield {
          from: word?.from ?? last.from,
          to: last.words[1]?.to ?? last.to,
          message: `What \`${word?.text} ${last.words[1]?.text}\` sets ends with this RUN: each has a shell of its own.`,
        };
      }
  },
};

const setters = new Set(['export', 'alias', 'umask', 'ulimit', 'shopt', 'set']);

/** Whether a command changes nothing but the shell that runs it. */
function setsOnly({ name, words, redirects }: Command): boolean {
  if (name === undefined || words.length < 2 || redirects.length > 0) return false;
  // `set +x` puts back what a `set -x` has changed before.
  if (name === 'set' && words[1]?.text.startsWith('+')) return false;
  if (setters.has(name)) return words.every(({ text }) => !/[$][(]|`/.test(text));
  return (
    (name === '.' || name === 'source') && words.length === 2 && settings.test(words[1]?.text ?? '')
  );
}

/** Files that are read in for the variables and functions they set. */
const settings =
  /(?:^|\/)(?:\.?bashrc|\.(?:bash_)?profile|\.zshrc|\.cargo\/env|nvm\.sh|etc\/(?:profile|environment)(?:\.d\/[^/]*)?|setup\.(?:ba)?sh)"?$/;
