import { pacmanClean } from '../../../src/checker/rules/layer-sanity/pacman-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pacmanClean, {
  'what was downloaded stays in the layer': dockerfile`
    FROM archlinux:base
    RUN ⟦pacman -S⟧ --noconfirm curl
  `,
  'the last use in the RUN counts': dockerfile`
    FROM archlinux:base
    RUN pacman -S --noconfirm curl && yes | pacman -Scc && ⟦pacman -Sy⟧ jq
  `,
  'a later RUN cannot take it back': dockerfile`
    FROM archlinux:base
    RUN ⟦pacman -Syu⟧
    RUN yes | pacman -Scc
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM archlinux:base AS base
    RUN <<EOF
    set -e
    ⟦pacman -S⟧ --noconfirm curl
    EOF
    FROM base
    CMD ["curl"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from archlinux:base\r\nrun ⟦pacman -S⟧ --noconfirm \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM archlinux:base\nRUN ⟦pacman -S⟧ --noconfirm `\n  curl\n',
  'cleaned in the same RUN': dockerfile`
    FROM archlinux:base
    RUN pacman -S --noconfirm curl \
      && yes | pacman -Scc
  `,
  'with --noconfirm it keeps all, and asked once what is installed': dockerfile`
    FROM archlinux:base
    RUN ⟦pacman -S⟧ --noconfirm curl && pacman -Scc --noconfirm
    RUN ⟦pacman -S⟧ --noconfirm jq && yes | pacman -Sc
  `,
  'the folder is removed': dockerfile`
    FROM archlinux:base
    RUN pacman -S --noconfirm curl && rm -rf /var/cache/pacman/pkg
    RUN pacman -S --noconfirm jq; rm -rf /var/cache/pacman/pkg/* /tmp/*
  `,
  'the folder may be removed': dockerfile`
    FROM archlinux:base
    ARG CACHES
    RUN pacman -S --noconfirm curl && rm -rf $CACHES
    RUN pacman -S --noconfirm jq && /usr/local/bin/cleanup.sh
  `,
  'the cache is a mount': dockerfile`
    FROM archlinux:base
    RUN --mount=type=cache,target=/var/cache/pacman/pkg pacman -S --noconfirm curl
    RUN --mount=type=tmpfs,target=/var/cache pacman -S --noconfirm jq
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM archlinux:base AS build
    RUN pacman -S --noconfirm gcc
    FROM archlinux:base
    COPY --from=build /app /app
  `,
  'another manager is the business of another rule': dockerfile`
    FROM archlinux:base
    RUN dnf install -y curl
  `,
  'words that are not run': dockerfile`
    FROM archlinux:base
    RUN echo "pacman -S --noconfirm curl"
  `,
  'flags in front of the operation': dockerfile`
    FROM archlinux:base
    RUN ⟦pacman --noconfirm -Sy⟧ git
    RUN ⟦pacman --noconfirm --sync⟧ --refresh git
  `,
});
