import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { type AccountChange, accountChanges } from '../../model/accounts.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const emptyPasswordAccount: Rule = {
  id: 'empty-password-account',
  title: 'Lock an account rather than empty its password',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['passwd', 'shadow', 'usermod', 'useradd', 'adduser', 'chpasswd'],
  why: 'An empty password is one that everybody knows: `su` and a login prompt let anybody in, and so does an SSH server that permits empty passwords. A locked account, which `useradd` makes by default, lets nobody in, and `USER` works with it all the same.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 app && passwd -d app
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 app && passwd -l app
        USER 10001
      `,
    },
  ],
  peers: { dockle: ['DKL-LI-0001'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages)
      for (const change of accountChanges(dockerfile, stage)) {
        const found = emptied(change);
        if (found) yield found;
      }
    for (const run of onlyDeep(dockerfile, 'RUN'))
      if (/\/etc\/(?:shadow|passwd)\b/.test(dockerfile.source.slice(run)))
        for (const command of commands(dockerfile, run)) {
          const word = inFile(command);
          if (word)
            yield {
              from: word.from,
              to: word.to,
              message: 'This leaves the place of the password empty, so anybody may log in.',
            };
        }
  },
};

/** `sed 's/root:[^:]*:/root::/' /etc/shadow`, `echo root:::::::: >> /etc/shadow`. */
function inFile({ name, words, redirects }: Command): ShellWord | undefined {
  const isFile = (word: ShellWord | undefined) =>
    /^\/etc\/(?:shadow|passwd)$/.test(word?.value ?? '');
  if (name === 'sed')
    return words.some(isFile)
      ? words.find(({ value }) => /^s([/|#,]).+\1[\w-]+::/.test(value ?? ''))
      : undefined;
  return (name === 'echo' || name === 'printf') && redirects.some(({ target }) => isFile(target))
    ? words.find(({ value }) => /^[\w-]+::/.test(value ?? ''))
    : undefined;
}

function emptied({ command, invocation }: AccountChange): Found | undefined {
  const { tool, flags, operands } = invocation;
  const user = operands.at(-1)?.value ?? 'the account';
  if (tool === 'passwd') {
    const flag = flags.find(({ name }) => name === '-d' || name === '--delete');
    if (!flag || flags.some(({ name }) => name === '-l' || name === '--lock')) return undefined;
    const { from, to } = flag.word;
    return {
      from,
      to,
      message: `This empties the password of ${user}, so anybody may log in as it.`,
      fix:
        flag.word.text === '-d' && command.script.shell !== 'exec'
          ? {
              title: 'Lock the account',
              safety: 'suggestion',
              edits: [{ from, to, insert: '-l' }],
            }
          : undefined,
    };
  }
  if (tool !== 'useradd' && tool !== 'usermod') return undefined;
  const flag = flags.find(
    ({ name, value }) => (name === '-p' || name === '--password') && value === '',
  );
  if (!flag) return undefined;
  const { from, to } = flag.word;
  return {
    from,
    to,
    message: `This gives ${user} an empty password, so anybody may log in as it.`,
  };
}
