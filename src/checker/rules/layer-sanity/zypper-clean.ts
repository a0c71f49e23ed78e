import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Leaving, leftovers } from './leftovers.ts';

export const zypperClean: Rule = {
  id: 'zypper-clean',
  title: 'End a RUN that uses zypper with zypper clean',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['zypper'],
  why: '`zypper` keeps the metadata of every repository under `/var/cache/zypp`. Nobody reads it again, and deleted in a later RUN it only disappears from sight; the layer below still ships it. `clean` alone empties the cache of packages, `clean --all` that of metadata as well.',
  unless:
    'The cache is a `--mount=type=cache`, or the layer belongs to a build stage: the rule is silent on both.',
  examples: [
    {
      bad: dockerfile`
        FROM opensuse/leap:16.0
        RUN zypper install -y nginx
      `,
      good: dockerfile`
        FROM opensuse/leap:16.0
        RUN zypper install -y nginx && zypper clean --all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3036'],
    droast: ['DF045'],
    trivy: ['DS-0020'],
    kics: ['missing_zypper_clean'],
    semgrep: ['missing-zypper-clean'],
  },

  check: (dockerfile) => leftovers(dockerfile, zypper),
};

// https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html
const zypper: Leaving = {
  managers: ['zypper'],
  cleaners: ['zypper'],
  cleaning: ({ cleaning }) => cleaning,
  message: (command, holder) =>
    `${command} leaves the metadata of its repositories in /var/cache/zypp, and ${holder} ships it.`,
};
