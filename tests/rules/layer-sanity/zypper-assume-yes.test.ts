import { zypperAssumeYes } from '../../../src/checker/rules/layer-sanity/zypper-assume-yes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(zypperAssumeYes, {
  'a question nobody answers': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper refresh && ⟦zypper install⟧ curl
  `,
  'one level of quiet answers nothing': dockerfile`
    FROM opensuse/leap:15.6
    RUN ⟦zypper -q in⟧ curl
  `,
  'an upgrade and a removal ask too': dockerfile`
    FROM opensuse/leap:15.6
    RUN ⟦zypper update⟧ && ⟦zypper patch⟧ && ⟦zypper rm⟧ vim
  `,
  'every stage, and triggers': dockerfile`
    FROM opensuse/leap:15.6 AS build
    RUN ⟦zypper install⟧ gcc
    FROM opensuse/leap:15.6
    ONBUILD RUN ⟦zypper install⟧ curl
  `,
  'a heredoc and a wrapper': dockerfile`
    FROM opensuse/leap:15.6
    RUN <<EOF
    set -e
    sudo ⟦zypper install⟧ curl
    EOF
  `,
  'packages in a variable are packages': dockerfile`
    FROM opensuse/leap:15.6
    RUN ⟦zypper install⟧ $packages
  `,
  'lower-case keywords and CRLF change nothing':
    'from opensuse/leap:15.6\r\nrun ⟦zypper install⟧ \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM opensuse/leap:15.6\nRUN ⟦zypper install⟧ `\n  curl\n',
  'answered in advance': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper -n install curl
  `,
  'answered in another way': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install --no-confirm curl
  `,
  'something answers through a pipe': dockerfile`
    FROM opensuse/leap:15.6
    RUN yes | zypper install curl
  `,
  'flags may come from a variable': dockerfile`
    FROM opensuse/leap:15.6
    ARG INSTALL_OPTS
    RUN zypper install $INSTALL_OPTS curl
  `,
  'nothing is changed': dockerfile`
    FROM opensuse/leap:15.6
    RUN zypper install --dry-run curl
  `,
  'another manager is the business of another rule': dockerfile`
    FROM opensuse/leap:15.6
    RUN yum install curl
  `,
  'words that are not run': dockerfile`
    FROM opensuse/leap:15.6
    RUN echo "zypper install curl"
    LABEL usage="zypper install curl"
    COPY <<EOF /help.txt
    zypper install curl
    EOF
  `,
});
