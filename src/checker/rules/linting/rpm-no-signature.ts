import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { flagsGiven } from './flags-given.ts';

export const rpmNoSignature: Rule = {
  id: 'rpm-no-signature',
  title: 'Let rpm check signatures and digests',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['rpm'],
  why: 'With `--nosignature` or `--nodigest`, `rpm` installs whatever the file holds, changed on its way or not, and runs its scripts as root. Import the key of the vendor with `rpm --import` first.',
  unless: 'The digest of the file, known beforehand, was checked in the same step.',
  examples: [
    {
      bad: dockerfile`
        FROM rockylinux:9
        RUN rpm -i --nosignature https://example.com/tool.rpm
        USER 10001
      `,
      good: dockerfile`
        FROM rockylinux:9
        RUN rpm -i https://example.com/tool.rpm
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_10'] },

  *check(dockerfile) {
    yield* flagsGiven(dockerfile, {
      tools: ['rpm'],
      flags: ['--nosignature', '--nodigest', '--noverify', '--nofiledigest'],
      mention: /--no(?:signature|digest|verify|filedigest)/,
      only: ({ command }) => command.words.some(({ text }) => installs.test(text)),
      message: (tool, flag) =>
        `With ${flag}, ${tool} installs a package without asking whether it is what its vendor made.`,
    });
  },
};

/** Not to ask, to verify or to erase: https://rpm.org/docs/latest/man/rpm.8 */
const installs = /^-(?![a-zA-Z]*[qVe])[a-zA-Z]*[iUF]|^--(?:install|upgrade|freshen|reinstall)$/;
