import { dockerfile } from '../../dockerfile-text.ts';
import { keptRuns } from '../../model/carried.ts';
import { installs } from '../../model/packages.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const dnfNoWeakDeps: Rule = {
  id: 'dnf-no-weak-deps',
  title: 'Install with dnf --setopt=install_weak_deps=False',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['dnf', 'tdnf', 'microdnf'],
  why: '`dnf` installs what packages *recommend* along with what they need, as `apt-get` does. In an image that is size, and surface to patch, which nobody asked for.',
  unless: 'You rely on a recommended package; better still, name it.',
  examples: [
    {
      bad: dockerfile`
        FROM fedora:43
        RUN dnf install -y httpd && dnf clean all
      `,
      good: dockerfile`
        FROM fedora:43
        RUN dnf install -y --setopt=install_weak_deps=False httpd && dnf clean all
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    // A file of the image, or the flag in another spelling, may say so for every call.
    if (/^(?!.*--setopt).*install_weak_deps/im.test(dockerfile.source.text)) return;
    for (const run of keptRuns(dockerfile))
      for (const one of installs(dockerfile, run)) {
        const { command, invocation, manager, open, isFed } = one;
        const { subcommand } = invocation;
        if (!/^(?:dnf5?|microdnf)$/.test(manager.name) || !subcommand) continue;
        if (open && !isFed) continue;
        if (subcommand.value !== 'install' && subcommand.value !== 'in') continue;
        if (invocation.flags.some(({ word }) => /weak[-_]deps/.test(word.partial))) continue;
        if (invocation.flags.some(({ value }) => /weak_deps/.test(value ?? ''))) continue;
        const yes = invocation.flags.find(
          ({ name, word }) => manager.yes.includes(name) && word.from > subcommand.to,
        );
        const flag = '--setopt=install_weak_deps=False';
        yield {
          ...spanOf(one),
          message: `${manager.name} ${subcommand.text} brings everything that the packages recommend along with what they need.`,
          fix: {
            title: `Add ${flag}`,
            safety: 'suggestion',
            edits: [
              argumentAfter(
                command,
                yes?.word ?? subcommand,
                manager.name === 'microdnf' ? flag.replace('False', '0') : flag,
              ),
            ],
          },
        };
      }
  },
};
