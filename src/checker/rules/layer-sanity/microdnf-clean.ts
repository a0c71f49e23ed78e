import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Leaving, leftovers } from './leftovers.ts';

export const microdnfClean: Rule = {
  id: 'microdnf-clean',
  title: 'End a RUN that uses microdnf with microdnf clean all',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['microdnf'],
  why: '`microdnf` keeps the metadata of every repository under `/var/cache/yum` or `/var/cache/libdnf5`, which undoes part of what a minimal image saves. Deleted in a later RUN they only disappear from sight; the layer below still ships them.',
  unless:
    'The cache is a `--mount=type=cache`, or the layer belongs to a build stage: the rule is silent on both.',
  examples: [
    {
      bad: dockerfile`
        FROM rockylinux:9.3-minimal
        RUN microdnf install -y httpd
      `,
      good: dockerfile`
        FROM rockylinux:9.3-minimal
        RUN microdnf install -y httpd && microdnf clean all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3040'],
    droast: ['DF046'],
    trivy: ['DS-0027'],
    dockerfile_lint: ['no_dnf_clean_all'],
  },

  check: (dockerfile) => leftovers(dockerfile, microdnf),
};

// https://github.com/rpm-software-management/microdnf
const microdnf: Leaving = {
  managers: ['microdnf'],
  cleaners: ['microdnf'],
  cleaning: ({ name }) => `${name} clean all`,
  message: (command, holder) =>
    `${command} leaves the metadata of its repositories in /var/cache, and ${holder} ships it.`,
};
