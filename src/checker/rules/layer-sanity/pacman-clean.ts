import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Leaving, leftovers } from './leftovers.ts';

export const pacmanClean: Rule = {
  id: 'pacman-clean',
  title: 'Empty the cache of pacman in the RUN that fills it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['pacman'],
  why: '`pacman` keeps every package it has downloaded under `/var/cache/pacman/pkg`, compressed, beside the files it unpacked from it. Deleted in a later RUN they only disappear from sight; the layer below still ships them. `pacman -Scc --noconfirm` removes nothing: it asks first, and the answer it proposes is no.',
  unless:
    'The cache is a `--mount=type=cache`, or the layer belongs to a build stage: the rule is silent on both.',
  examples: [
    {
      bad: dockerfile`
        FROM archlinux:base-20251109.0.451818
        RUN pacman -Syu --noconfirm nginx
      `,
      good: dockerfile`
        FROM archlinux:base-20251109.0.451818
        RUN pacman -Syu --noconfirm nginx && rm -rf /var/cache/pacman/pkg/*
      `,
    },
  ],
  peers: {},

  check: (dockerfile) => leftovers(dockerfile, pacman),
};

// https://man.archlinux.org/man/pacman.8
const pacman: Leaving = {
  managers: ['pacman'],
  cleaners: ['pacman'],
  cleaning: ({ cleaning }) => cleaning,
  message: (command, holder) =>
    `${command} leaves the packages it has downloaded in /var/cache/pacman/pkg, and ${holder} ships them.`,
};
