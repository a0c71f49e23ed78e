import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Asking, unanswered } from './answers.ts';

export const pacmanAssumeYes: Rule = {
  id: 'pacman-assume-yes',
  title: 'Answer the questions of pacman with --noconfirm',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['pacman'],
  why: '`pacman` asks "Proceed with installation?". A build has no keyboard, so the command fails and the build ends.',
  examples: [
    {
      bad: dockerfile`
        FROM archlinux:base-20251109.0.451818
        RUN pacman -Syu nginx && rm -rf /var/cache/pacman/pkg/*
      `,
      good: dockerfile`
        FROM archlinux:base-20251109.0.451818
        RUN pacman -Syu --noconfirm nginx && rm -rf /var/cache/pacman/pkg/*
      `,
    },
  ],
  peers: {},

  check: (dockerfile) => unanswered(dockerfile, pacman),
};

// https://man.archlinux.org/man/pacman.8
const pacman: Asking = {
  managers: ['pacman'],
  actions: ['install'],
  flag: '--noconfirm',
  consequence: (name) =>
    `${name} asks whether to proceed, and in a build nobody answers: it stops there.`,
};
