import { pacmanAssumeYes } from '../../../src/checker/rules/layer-sanity/pacman-assume-yes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pacmanAssumeYes, {
  'a question nobody answers': dockerfile`
    FROM archlinux:base
    RUN ⟦pacman -Syu⟧ nginx
  `,
  'every stage and a heredoc, but not a removal': dockerfile`
    FROM archlinux:base AS build
    RUN <<EOF
    ⟦pacman -S⟧ gcc
    EOF
    FROM archlinux:base
    RUN pacman -Rns gcc
  `,
  'lower-case keywords and CRLF change nothing': 'from archlinux\r\nrun ⟦pacman -S⟧ nginx\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM archlinux\nRUN ⟦pacman -S⟧ `\n  nginx\n',
  'answered in advance': dockerfile`
    FROM archlinux:base
    RUN pacman -Syu --noconfirm nginx && pacman --noconfirm -S jq
  `,
  'a refresh asks nothing': dockerfile`
    FROM archlinux:base
    RUN pacman -Sy && pacman -Q && pacman-key --init
  `,
  'flags may come from a variable': dockerfile`
    FROM archlinux:base
    ARG PACMAN_OPTS
    RUN pacman -S $PACMAN_OPTS nginx
  `,
  'something answers through a pipe': dockerfile`
    FROM archlinux:base
    RUN yes | pacman -S nginx
  `,
  'words that are not run': dockerfile`
    FROM archlinux:base
    RUN echo pacman -S nginx
  `,
});
