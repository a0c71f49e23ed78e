import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Leaving, leftovers } from './leftovers.ts';

export const yumClean: Rule = {
  id: 'yum-clean',
  title: 'End a RUN that uses yum with yum clean all',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['yum'],
  why: '`yum` keeps the metadata of every repository, and on older releases the packages, under `/var/cache/yum` or `/var/cache/dnf`: tens of megabytes that nobody reads again. Deleted in a later RUN they only disappear from sight; the layer below still ships them.',
  unless:
    'The cache is a `--mount=type=cache`, or the layer belongs to a build stage: the rule is silent on both.',
  examples: [
    {
      bad: dockerfile`
        FROM oraclelinux:9.6
        RUN yum install -y httpd
      `,
      good: dockerfile`
        FROM oraclelinux:9.6
        RUN yum install -y httpd && yum clean all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3032'],
    droast: ['DF004', 'DF047'],
    trivy: ['DS-0015'],
    kics: ['yum_clean_all_missing'],
    parfum: ['yumInstallRmVarCacheYum'],
    terrascan: ['AC_DOCKER_0009'],
    dockerfile_lint: ['no_yum_clean_all'],
  },

  check: (dockerfile) => leftovers(dockerfile, yum),
};

// https://man7.org/linux/man-pages/man8/yum.8.html
const yum: Leaving = {
  managers: ['yum'],
  cleaners: ['yum', 'dnf', 'dnf5'],
  cleaning: ({ name }) => `${name} clean all`,
  message: (command, holder) =>
    `${command} leaves the metadata of its repositories in /var/cache, and ${holder} ships it.`,
};
