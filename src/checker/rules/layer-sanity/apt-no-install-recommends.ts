import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import type { ImageReference } from '../../model/image.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { hasOption, packageCommands } from '../../model/packages.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const aptNoInstallRecommends: Rule = {
  id: 'apt-no-install-recommends',
  title: 'Install with apt-get --no-install-recommends',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['apt', 'aptitude'],
  why: 'Debian and Ubuntu install what a package *recommends* beside what it needs: manual pages, mail servers, whole toolchains. In an image that is size, and surface to patch, which nobody asked for. What is missed is better named on its own.',
  unless:
    'You rely on a recommended package and would rather not name it; then say so in a comment.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y curl \
          && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: {
    'sonar-iac': ['S6500'],
    hadolint: ['DL3015'],
    droast: ['DF016'],
    trivy: ['DS-0029'],
    kics: ['apt_get_not_avoiding_additional_packages'],
    semgrep: ['missing-no-install-recommends'],
    parfum: ['aptGetInstallUseNoRec'],
    terrascan: ['AC_DOCKER_0014'],
    buddy: ['ER0010'],
    dockerfilelint: ['apt-get_recommends'],
  },

  *check(dockerfile) {
    if (setting.test(dockerfile.source.text)) return;
    for (const run of runs(dockerfile))
      for (const one of packageCommands(dockerfile, run)) {
        const { command, invocation, manager, open, isFed } = one;
        if (run.stage && isAlt(rootImage(run.stage))) break;
        const { subcommand } = invocation;
        if (manager.family !== 'apt' || subcommand?.value !== 'install') continue;
        if (open && !isFed) continue;
        if (hasFlag(invocation, ...flags) || hasOption(invocation, option)) continue;
        const yes = invocation.flags.find(
          ({ name, word }) => manager.yes.includes(name) && word.from > subcommand.to,
        );
        const flag =
          manager.name === 'aptitude' ? '--without-recommends' : '--no-install-recommends';
        yield {
          ...spanOf(one),
          message: `${manager.name} install brings everything that the packages recommend along with what they need.`,
          fix: {
            title: `Add ${flag}`,
            safety: 'suggestion',
            edits: [argumentAfter(command, yes?.word ?? subcommand, flag)],
          },
        };
      }
  },
};

const flags = ['--no-install-recommends', '--without-recommends', '-R', '--install-recommends'];
const option = /^APT::Install-Recommends=["']?(?:0|false|no|off)/i;

/** ALT Linux has an `apt-get` of its own, for RPM, which installs nothing that is only recommended. */
const isAlt = ({ name }: ImageReference) => /^(?:alt|altlinux\/.+|alt\/.+)$/.test(name ?? '');

/** A file of the image says so for every call: `APT::Install-Recommends "false";`. */
const setting = /Install-Recommends\s+\\*["']*(?:0|false|no|off)\b/i;
