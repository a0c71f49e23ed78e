import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Leaving, leftovers } from './leftovers.ts';

export const dnfClean: Rule = {
  id: 'dnf-clean',
  title: 'End a RUN that uses dnf with dnf clean all',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['dnf', 'tdnf'],
  why: '`dnf` keeps the metadata of every repository under `/var/cache/dnf` or `/var/cache/libdnf5`: tens of megabytes that nobody reads again. Deleted in a later RUN they only disappear from sight; the layer below still ships them.',
  unless:
    'The cache is a `--mount=type=cache`, or the layer belongs to a build stage: the rule is silent on both.',
  examples: [
    {
      bad: dockerfile`
        FROM fedora:43
        RUN dnf install -y httpd
      `,
      good: dockerfile`
        FROM fedora:43
        RUN dnf install -y httpd && dnf clean all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3040'],
    droast: ['DF046'],
    trivy: ['DS-0019'],
    kics: ['missing_dnf_clean_all'],
    semgrep: ['missing-dnf-clean-all'],
    terrascan: ['AC_DOCKER_00025'],
    dockerfile_lint: ['no_dnf_clean_all'],
  },

  check: (dockerfile) => leftovers(dockerfile, dnf),
};

// https://dnf.readthedocs.io/en/latest/command_ref.html
const dnf: Leaving = {
  managers: ['dnf', 'dnf5', 'tdnf'],
  cleaners: ['yum', 'dnf', 'dnf5', 'tdnf'],
  cleaning: ({ name }) => `${name} clean all`,
  message: (command, holder) =>
    `${command} leaves the metadata of its repositories in /var/cache, and ${holder} ships it.`,
};
