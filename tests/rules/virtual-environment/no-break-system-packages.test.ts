import { noBreakSystemPackages } from '../../../src/checker/rules/virtual-environment/no-break-system-packages.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noBreakSystemPackages, {
  'the flag silences the guard': dockerfile`
    FROM debian:13
    RUN pip install ⟦--break-system-packages⟧ flask==3.1.2
  `,
  'so does the variable': dockerfile`
    FROM debian:13 AS build
    ENV ⟦PIP_BREAK_SYSTEM_PACKAGES=1⟧
    FROM debian:13
    RUN ⟦PIP_BREAK_SYSTEM_PACKAGES=true⟧ pip install flask==3.1.2
  `,
  'a heredoc is a script': dockerfile`
    FROM debian:13
    RUN <<EOF
    python3 -m pip install ⟦--break-system-packages⟧ flask==3.1.2
    EOF
  `,
  'a virtual environment needs no flag': dockerfile`
    FROM debian:13
    RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install flask==3.1.2
  `,
  'switched off is off': dockerfile`
    FROM debian:13
    ENV PIP_BREAK_SYSTEM_PACKAGES=0
  `,
  'a variable is unknown': dockerfile`
    FROM debian:13
    ARG BREAK
    ENV PIP_BREAK_SYSTEM_PACKAGES=$BREAK
  `,
  'other tools have flags of their own': dockerfile`
    FROM debian:13
    RUN echo --break-system-packages
  `,
  'a comment is not run': dockerfile`
    FROM debian:13
    # pip install --break-system-packages
    RUN true
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun pip install \\\r\n  ⟦--break-system-packages⟧ .\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN pip install `\n  flask==3.1.2\n',
  'what conda runs has a Python of its own': dockerfile`
    FROM debian:13
    RUN conda run -n app pip install --break-system-packages flask
  `,
});
