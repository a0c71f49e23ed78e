import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { only } from '../../model/dockerfile.ts';
import { hasFlag, type Invocation, invocationOf } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const healthcheckSavesFile: Rule = {
  id: 'healthcheck-saves-file',
  title: 'Let a health check with wget save no file',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['healthcheck wget'],
  why: '`wget` saves what it fetches, in the folder where the check runs. The wget of BusyBox, as in Alpine, overwrites no file that it was not told of by name, so the second check fails and the container is reported unhealthy; GNU wget adds `health.1`, `health.2` and so on, until the disk is full. `-O /dev/null` keeps nothing, and `--spider` does not even ask for it.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.29.3-alpine3.22
        HEALTHCHECK CMD wget -q http://127.0.0.1/health || exit 1
      `,
      good: dockerfile`
        FROM nginx:1.29.3-alpine3.22
        HEALTHCHECK CMD wget -O /dev/null -q http://127.0.0.1/health || exit 1
      `,
    },
  ],
  peers: {},

  // https://git.busybox.net/busybox/tree/networking/wget.c (O_EXCL), https://www.gnu.org/software/wget/manual/wget.html#Download-Options
  *check(file) {
    for (const healthcheck of only(file, 'HEALTHCHECK'))
      for (const command of commands(file, healthcheck)) {
        const fetch = command.name === 'wget' ? invocationOf(command) : undefined;
        if (!fetch || fetch.open || fetch.operands.length === 0 || keepsNone(fetch)) continue;
        const [program] = command.words;
        if (!program) continue;
        yield {
          from: program.from,
          to: program.to,
          message:
            'Each check saves a file: the wget of BusyBox fails where the last check left it, that of GNU adds another one.',
          fix: toNull(fetch),
        };
      }
  },
};

/** Where a name is given, no file is saved, or an older one is taken into account. */
const keepsNone = (fetch: Invocation): boolean =>
  hasFlag(
    fetch,
    ...['-O', '--output-document', '--spider', '--delete-after', '-h', '--help', '-V', '--version'],
    ...['-c', '--continue', '-N', '--timestamping', '-nc', '--no-clobber', '-n', '-e', '--execute'],
    ...['-r', '--recursive', '-m', '--mirror', '-p', '--page-requisites', '--config', '-x'],
  );

function toNull({ command: { words, script } }: Invocation): Fix | undefined {
  const [program] = words;
  if (!program) return undefined;
  const insert = script.shell === 'exec' ? ', "-O", "/dev/null"' : ' -O /dev/null';
  return {
    title: 'Add -O /dev/null',
    // Another command of the check may read the file.
    safety: 'suggestion',
    edits: [{ from: program.to, to: program.to, insert }],
  };
}
