import { noUserInstallInVenv } from '../../../src/checker/rules/virtual-environment/no-user-install-in-venv.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noUserInstallInVenv, {
  'pip refuses inside an environment': dockerfile`
    FROM python:3.13
    RUN python -m venv /opt/venv
    ENV PATH="/opt/venv/bin:$PATH"
    RUN pip install ⟦--user⟧ flask==3.1.2
  `,
  'activated or called by path, it is inside': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    RUN . /opt/venv/bin/activate && pip install ⟦--user⟧ flask==3.1.2
    RUN /opt/venv/bin/pip install ⟦--user⟧ flask==3.1.2
  `,
  'without an environment it is a choice': dockerfile`
    FROM python:3.13
    RUN pip install --user flask==3.1.2
    ENV PATH="/root/.local/bin:$PATH"
  `,
  'an environment of another stage is not here': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    ENV PATH="/opt/venv/bin:$PATH"
    FROM python:3.13
    RUN pip install --user flask==3.1.2
  `,
  'before it is made, there is none': dockerfile`
    FROM python:3.13
    ENV PATH="/opt/venv/bin:$PATH"
    RUN pip install --user virtualenv==20.35.4 && python -m virtualenv /opt/venv
  `,
  'one that sees the site packages takes --user': dockerfile`
    FROM python:3.13
    RUN python -m venv --system-site-packages /opt/venv
    ENV PATH="/opt/venv/bin:$PATH"
    RUN pip install --user flask==3.1.2
  `,
  'the pip of the system is called by its path': dockerfile`
    FROM python:3.13
    RUN python -m venv /opt/venv
    ENV PATH="/opt/venv/bin:$PATH"
    RUN /usr/local/bin/pip install --user flask==3.1.2
  `,
  'a PATH of unknown parts may be anything': dockerfile`
    FROM python:3.13
    ARG VENV
    RUN python -m venv $VENV
    ENV PATH="$VENV/bin:$PATH"
    RUN pip install --user flask==3.1.2
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM python:3.13
    COPY <<EOF /install.sh
    . /opt/venv/bin/activate
    pip install --user flask
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun python -m venv /v\r\nenv PATH=/v/bin:$PATH\r\nrun pip install \\\r\n  ⟦--user⟧ .\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN pip install `\n  --user .\n',
});
