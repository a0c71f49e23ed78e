import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import type { Run } from '../../model/dockerfile.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

/** The largest UID whose record keeps `/var/log/lastlog` and `faillog` small. */
const largest = 99_999;

export const useraddNoLogInit: Rule = {
  id: 'useradd-no-log-init',
  title: 'Give useradd --no-log-init where the UID is large',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['useradd'],
  why: 'Up to shadow 4.12, as in Debian 11 and Ubuntu 22.04, `useradd` writes a record at the place in `/var/log/faillog` and `/var/log/lastlog` that the UID says. The hole in front of it costs nothing on a disk, but the archive that a layer is does not know holes: with a UID of a thousand million, `lastlog` alone means hundreds of gigabytes of zeros.',
  examples: [
    {
      bad: dockerfile`
        FROM ubuntu:22.04
        RUN useradd --uid 1000123 --no-create-home app
        USER 1000123
      `,
      good: dockerfile`
        FROM ubuntu:22.04
        RUN useradd --no-log-init --uid 1000123 --no-create-home app
        USER 1000123
      `,
    },
  ],
  peers: {
    hadolint: ['DL3046'],
    tally: ['hadolint/DL3046'],
    droast: ['DF064'],
    parfum: ['DL3046'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const command of isNewer(run) ? [] : commands(dockerfile, run)) {
        const program = command.words[0];
        if (command.name !== 'useradd' || !program) continue;
        const invocation = invocationOf(command);
        if (!invocation || invocation.open || hasFlag(invocation, '-l', '--no-log-init')) continue;
        const uid = invocation.flags.find(({ name }) => name === '-u' || name === '--uid');
        if (!uid || !(Number(uid.value) > largest)) continue;
        yield {
          from: program.from,
          to: program.to,
          message: `Before shadow 4.13, useradd writes its log record at the place of UID ${uid.value}, and the layer stores the zeros before it.`,
          fix: {
            title: 'Add --no-log-init',
            safety: 'safe',
            edits: [argumentAfter(command, program, '--no-log-init')],
          },
        };
      }
  },
};

/** Releases with shadow 4.13 or later, which leaves short logs alone: https://github.com/shadow-maint/shadow/pull/558 */
const newer =
  /bookworm|trixie|forky|\bsid\b|noble|oracular|plucky|questing|resolute|^(?:debian:1[2-9]|ubuntu:(?:2[4-9]|23\.10)|fedora:(?:[4-9]\d|3[89]))/;

const isNewer = ({ stage }: Run): boolean => {
  const { name, tag } = stage ? rootImage(stage) : {};
  return newer.test(`${name}:${tag}`);
};
