import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { deleted } from '../../model/deletion.ts';
import { isWithin, mountOver } from '../../model/mount.ts';
import { type Command, commands } from '../../model/shell.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const removeSignatureFile: Rule = {
  id: 'remove-signature-file',
  title: 'Remove a signature file once it has been checked',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['gpg', 'gpgv'],
  why: 'A detached signature has done its work when `gpg --verify` returns. It is small, but it is one more file in the image that nobody can explain later.',
  unless: 'Someone checks the file again in the running container.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-scm
        RUN gpg --batch --verify /opt/app.asc /opt/app && chmod 0755 /opt/app
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-scm
        RUN gpg --batch --verify /opt/app.asc /opt/app && rm /opt/app.asc && chmod 0755 /opt/app
      `,
    },
  ],
  peers: { parfum: ['gpgVerifyAscRmAsc'] },

  *check(dockerfile) {
    for (const run of keptRuns(dockerfile)) {
      const all = commands(dockerfile, run);
      const removals = all.filter((one) => deleted(one).length > 0);
      if (removals.length > mostRemovals) continue;
      for (const command of all) {
        const signature = signatureOf(command);
        if (!signature) continue;
        const { text, value, from, to } = signature;
        if (mountOver(run, value ?? '/tmp') || mayBeGone(removals, command, text, value)) continue;
        const edit =
          value === undefined ? undefined : commandAfter(dockerfile, command, `rm ${text}`);
        yield {
          from,
          to,
          message: `${text} has been checked, and stays in ${holderOf(dockerfile, run)}.`,
          fix: edit && { title: 'Remove the signature', safety: 'suggestion', edits: [edit] },
        };
      }
    }
  },
};

/** More than anybody writes in one RUN; each signature is held against all. */
const mostRemovals = 100;

/** The signature that `gpg --verify sig file` checks. */
function signatureOf({ name, words }: Command) {
  if (name !== 'gpg' && name !== 'gpg2' && name !== 'gpgv') return undefined;
  const verify = words.findIndex(({ text }) => text === '--verify');
  if (verify < 0) return undefined;
  const signature = words.slice(verify + 1).find(({ partial }) => !partial.startsWith('-'));
  return signature && /\.(?:asc|sig|sign|gpg)["']?$/.test(signature.text) ? signature : undefined;
}

/** Whether something behind may delete it: by its name, its folder, a pattern, or unseen. */
const mayBeGone = (
  removals: readonly Command[],
  { from }: Command,
  text: string,
  name: string | undefined,
): boolean =>
  removals.some(
    (command) =>
      command.from > from &&
      deleted(command).some(({ text: other, value }) => {
        if (other === text || value === undefined || /[*?{[]/.test(value)) return true;
        if (name === undefined) return value.startsWith('/') || value.startsWith('.');
        return (
          isWithin(name, value.replace(/\/+$/, '')) ||
          value.endsWith(`/${name}`) ||
          (!name.startsWith('/') && /^[./]/.test(value))
        );
      }),
  );
