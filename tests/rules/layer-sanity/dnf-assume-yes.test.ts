import { dnfAssumeYes } from '../../../src/checker/rules/layer-sanity/dnf-assume-yes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(dnfAssumeYes, {
  'a question nobody answers': dockerfile`
    FROM fedora:43
    RUN ⟦dnf install⟧ curl
  `,
  'one level of quiet answers nothing': dockerfile`
    FROM fedora:43
    RUN ⟦dnf -q in⟧ curl
  `,
  'an upgrade is the business of upgrade-assume-yes': dockerfile`
    FROM fedora:43
    RUN dnf upgrade
  `,
  'every stage, and triggers': dockerfile`
    FROM fedora:43 AS build
    RUN ⟦dnf install⟧ gcc
    FROM fedora:43
    ONBUILD RUN ⟦dnf install⟧ curl
  `,
  'a heredoc and a wrapper': dockerfile`
    FROM fedora:43
    RUN <<EOF
    set -e
    sudo ⟦dnf install⟧ curl
    EOF
  `,
  'packages in a variable are packages': dockerfile`
    FROM fedora:43
    RUN ⟦dnf install⟧ $packages
  `,
  'lower-case keywords and CRLF change nothing':
    'from fedora:43\r\nrun ⟦dnf install⟧ \\\r\n  curl\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM fedora:43\nRUN ⟦dnf install⟧ `\n  curl\n',
  'answered in advance': dockerfile`
    FROM fedora:43
    RUN dnf -y install curl
  `,
  'answered in another way': dockerfile`
    FROM fedora:43
    RUN dnf --setopt=assumeyes=True install curl
  `,
  'something answers through a pipe': dockerfile`
    FROM fedora:43
    RUN yes | dnf install curl
  `,
  'flags may come from a variable': dockerfile`
    FROM fedora:43
    ARG INSTALL_OPTS
    RUN dnf install $INSTALL_OPTS curl
  `,
  'nothing is changed': dockerfile`
    FROM fedora:43
    RUN dnf install --assumeno curl
  `,
  'another manager is the business of another rule': dockerfile`
    FROM fedora:43
    RUN yum install curl
  `,
  'words that are not run': dockerfile`
    FROM fedora:43
    RUN echo "dnf install curl"
    LABEL usage="dnf install curl"
    COPY <<EOF /help.txt
    dnf install curl
    EOF
  `,
  'a setting in the image answers': dockerfile`
    FROM fedora:43
    RUN echo assumeyes=1 >> /etc/dnf/dnf.conf
    RUN dnf install curl
  `,
  'microdnf, whose name dnf5 has taken over': dockerfile`
    FROM fedora:43
    RUN ⟦microdnf install⟧ curl
  `,
});
