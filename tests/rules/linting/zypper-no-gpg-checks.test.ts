import { zypperNoGpgChecks } from '../../../src/checker/rules/linting/zypper-no-gpg-checks.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(zypperNoGpgChecks, {
  'the flag is given': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    RUN zypper --non-interactive ⟦--no-gpg-checks⟧ install tool
  `,
  'another spelling or place': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    RUN zypper install -y ⟦--allow-unsigned-rpm⟧ /tmp/tool.rpm
  `,
  'every stage is looked at': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7 AS build
    RUN zypper --non-interactive ⟦--no-gpg-checks⟧ install tool
    FROM registry.suse.com/bci/bci-base:15.7
  `,
  'in the script of a heredoc': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    RUN <<EOF
    set -e
    zypper --non-interactive ⟦--no-gpg-checks⟧ install tool
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from registry.suse.com/bci/bci-base:15.7
    onbuild run sudo zypper --non-interactive ⟦--no-gpg-checks⟧ install tool
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM registry.suse.com/bci/bci-base:15.7\r\nRUN true && `\r\n  zypper --non-interactive ⟦--no-gpg-checks⟧ install tool\r\n',
  'without the flag': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    RUN zypper --non-interactive install tool
  `,
  'another program with such a flag': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    RUN ./tool --non-interactive --no-gpg-checks install tool
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    COPY <<EOF /notes
    zypper --non-interactive --no-gpg-checks install tool
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    # zypper --non-interactive --no-gpg-checks install tool
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    RUN echo "zypper --non-interactive --no-gpg-checks install tool"
  `,
  'a variable that is not known': dockerfile`
    FROM registry.suse.com/bci/bci-base:15.7
    ARG OPTIONS
    RUN zypper $OPTIONS x
  `,
  'a repository that is added without': dockerfile`
    FROM opensuse/leap:16.0
    RUN zypper addrepo ⟦-G⟧ https://example.com/tools tools && zypper -n ar -f ⟦--no-gpgcheck⟧ https://example.com/x x
    RUN zypper mr ⟦--gpgcheck-allow-unsigned⟧ tools
  `,
  'the same letter of another subcommand, and a repository that is checked': dockerfile`
    FROM opensuse/leap:16.0
    RUN zypper search -G tool && zypper addrepo -g https://example.com/tools tools
  `,
});
