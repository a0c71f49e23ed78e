import { noActivateInOwnRun } from '../../../src/checker/rules/virtual-environment/no-activate-in-own-run.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noActivateInOwnRun, {
  'the shell ends and the activation with it': dockerfile`
    FROM python:3.13
    RUN ⟦. /opt/venv/bin/activate⟧
  `,
  'so it does at the end of a list': dockerfile`
    FROM python:3.13 AS build
    SHELL ["/bin/bash", "-c"]
    RUN python -m venv /opt/venv && ⟦source /opt/venv/bin/activate⟧
  `,
  'and at the end of a heredoc': dockerfile`
    FROM python:3.13
    RUN <<EOF
    python -m venv venv
    ⟦. venv/bin/activate⟧
    EOF
  `,
  'what follows in the same shell sees it': dockerfile`
    FROM python:3.13
    RUN . /opt/venv/bin/activate && pip install flask==3.1.2
  `,
  'in CMD it is in the shell that starts the program': dockerfile`
    FROM python:3.13
    CMD . /opt/venv/bin/activate && python app.py
  `,
  'another script may be read for its effect': dockerfile`
    FROM python:3.13
    RUN . /etc/profile
  `,
  'a file may be called so': dockerfile`
    FROM python:3.13
    RUN cat /opt/venv/bin/activate
    COPY activate /opt/venv/bin/activate
  `,
  'a variable is unknown, but the name is not': dockerfile`
    FROM python:3.13
    ARG VENV
    RUN ⟦. $VENV/bin/activate⟧
  `,
  'a script in a variable is unknown': dockerfile`
    FROM python:3.13
    ARG ACTIVATE
    RUN . $ACTIVATE
  `,
  'a comment is not run': dockerfile`
    FROM python:3.13
    # RUN . /opt/venv/bin/activate
    RUN true
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun ⟦. /venv/bin/activate⟧\r\nrun true\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN . /venv/bin/activate && `\n  pip install .\n',
});
