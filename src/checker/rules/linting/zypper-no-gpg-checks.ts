import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { given, isOn, withoutFlag } from './flags-given.ts';

export const zypperNoGpgChecks: Rule = {
  id: 'zypper-no-gpg-checks',
  title: 'Let zypper check signatures',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['zypper'],
  why: 'With `--no-gpg-checks`, `zypper` takes packages and repositories whoever signed them, or nobody, and their scripts run as root; `addrepo --no-gpgcheck` says so of one repository for good. Import the key of the repository with `rpm --import` first.',
  unless: 'The package was built a moment before, in a stage of the same file.',
  examples: [
    {
      bad: dockerfile`
        FROM registry.suse.com/bci/bci-base:15.7
        RUN zypper --non-interactive --no-gpg-checks install tool && zypper clean --all
        USER 10001
      `,
      good: dockerfile`
        FROM registry.suse.com/bci/bci-base:15.7
        RUN zypper --non-interactive install tool && zypper clean --all
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const { invocation, flag } of given(dockerfile, ['zypper'], /\bzypper\b/)) {
      const { name, word } = flag;
      const isOfRepository =
        ofRepository.has(name) && keeping.has(invocation.subcommand?.value ?? '');
      if ((!always.has(name) && !isOfRepository) || !isOn(flag)) continue;
      yield {
        from: word.from,
        to: word.to,
        message: `With ${name}, zypper takes packages ${isOfRepository ? 'of this repository ' : ''}whoever has signed them, or nobody.`,
        fix: withoutFlag(dockerfile, invocation, flag),
      };
    }
  },
};

// https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html
const always = new Set(['--no-gpg-checks', '--allow-unsigned-rpm']);
const ofRepository = new Set([
  '-G',
  '--no-gpgcheck',
  '--gpgcheck-allow-unsigned',
  '--gpgcheck-allow-unsigned-package',
]);
const keeping = new Set(['addrepo', 'ar', 'modifyrepo', 'mr']);
