import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, onlyDeep, type Run } from '../../model/dockerfile.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const useShellInstruction: Rule = {
  id: 'use-shell-instruction',
  title: 'Choose the shell with SHELL instead of replacing /bin/sh',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['bin', 'dash'],
  why: 'Another program under the name `/bin/sh` changes every script in the image that was written for the distribution’s own shell, package scripts included, and the next upgrade may undo it. `SHELL` says for the instructions below what you mean, and touches no script.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN ln -sf /bin/bash /bin/sh
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        SHELL ["/bin/bash", "-c"]
        USER 10001
      `,
    },
  ],
  peers: {
    hadolint: ['DL4005'],
    kics: ['changing_default_shell_using_run_command'],
    buddy: ['ER0008'],
    semgrep: ['use-shell-instruction'],
    terrascan: ['AC_DOCKER_0020'],
    tally: ['hadolint/DL4005'],
  },

  *check(dockerfile) {
    for (const run of onlyDeep(dockerfile, 'RUN')) {
      const text = dockerfile.source.slice(run);
      if (!/\/bin\/sh|dash\/sh/.test(text)) continue;
      const all = commands(dockerfile, run).filter(({ name }) => name !== undefined);
      for (const command of all)
        if (replacesSh(command) || diverts(command, text)) {
          const { from, to } = command;
          yield {
            from,
            to,
            message:
              'This puts another program under the name `/bin/sh`, for every script in the image.',
            fix: asShell(dockerfile, run, command, all),
          };
        }
    }
  },
};

const replacing = new Set(['ln', 'cp', 'mv']);
const sh = new Set(['/bin/sh', '/usr/bin/sh']);

function replacesSh({ name, words }: Command): boolean {
  if (name === undefined || !replacing.has(name)) return false;
  const target = words.at(-1)?.value;
  const source = words.at(-2)?.value;
  // `ln -s /busybox/sh /bin/sh` gives the image a shell where it had none.
  return words.length > 2 && target !== undefined && sh.has(target) && !source?.endsWith('/sh');
}

/** The ways of Debian: https://wiki.debian.org/Shell, https://manpages.debian.org/trixie/dpkg/update-alternatives.1.en.html */
const diverts = ({ name, words }: Command, run: string): boolean =>
  name === 'dpkg-reconfigure'
    ? words.at(-1)?.value === 'dash' && /dash\/sh\s+boolean\s+false/.test(run)
    : name === 'update-alternatives' &&
      words.some(({ value }, i) => value === '--install' && words[i + 1]?.value === '/bin/sh');

/** Only where the RUN does nothing else, save for removing the old one. */
function asShell(
  { source }: Dockerfile,
  { keywordSpan, body, flags }: Run,
  { words }: Command,
  all: readonly Command[],
): Fix | undefined {
  const program = words.slice(1).find(({ value }) => value?.startsWith('/'))?.value;
  if (program === undefined || sh.has(program) || flags.length > 0) return undefined;
  const others = all.filter(
    ({ name, words: given }) =>
      !(
        name === 'rm' && given.every(({ value }, i) => i === 0 || /^-|\/bin\/sh$/.test(value ?? ''))
      ),
  );
  if (others.length !== 1 || /[\n#]/.test(source.slice(body))) return undefined;
  const keyword = source.slice(keywordSpan) === 'run' ? 'shell' : 'SHELL';
  return {
    title: 'Write a SHELL instruction instead',
    safety: 'suggestion',
    edits: [{ from: keywordSpan.from, to: body.to, insert: `${keyword} ["${program}", "-c"]` }],
  };
}
