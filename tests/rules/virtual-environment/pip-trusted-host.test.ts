import { pipTrustedHost } from '../../../src/checker/rules/virtual-environment/pip-trusted-host.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipTrustedHost, {
  'no certificate is checked': dockerfile`
    FROM python:3.13
    RUN pip install ⟦--trusted-host⟧ pypi.org flask==3.1.2
  `,
  'the value may be joined, and there may be several': dockerfile`
    FROM python:3.13 AS build
    RUN python3 -m pip install ⟦--trusted-host=pypi.org⟧ ⟦--trusted-host=files.pythonhosted.org⟧ .
  `,
  'it may stand before the subcommand': dockerfile`
    FROM python:3.13
    RUN pip ⟦--trusted-host⟧ pypi.example download flask
  `,
  'uv has another word for it': dockerfile`
    FROM debian:13
    RUN uv pip install ⟦--allow-insecure-host⟧ pypi.example flask==3.1.2
  `,
  'another index is a choice': dockerfile`
    FROM python:3.13
    RUN pip install --index-url https://pypi.example/simple flask==3.1.2
  `,
  'an authority of its own is the way to do it': dockerfile`
    FROM python:3.13
    RUN pip install --cert /etc/ssl/company.pem flask==3.1.2
  `,
  'other tools have flags of their own': dockerfile`
    FROM python:3.13
    RUN mytool --trusted-host pypi.org && echo pip --trusted-host x
  `,
  'as a setting, it lasts': dockerfile`
    FROM python:3.13
    RUN pip config set ⟦global.trusted-host⟧ "pypi.org files.pythonhosted.org"
    RUN pip config set global.index-url https://example.org/simple
  `,
  'a variable is unknown': dockerfile`
    FROM python:3.13
    ARG FLAGS
    RUN pip install $FLAGS flask==3.1.2
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM python:3.13
    COPY <<EOF /install.sh
    pip install --trusted-host pypi.org flask
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun pip install \\\r\n  ⟦--trusted-host⟧ pypi.org .\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN pip install `\n  flask==3.1.2\n',
  'in its settings': dockerfile`
    FROM python:3.13
    RUN printf '[global]\n⟦trusted-host = pypi.example.com⟧\n' > /etc/pip.conf
    COPY <<EOF /etc/pip.conf
    [global]
    ⟦trusted-host=pypi.example.com⟧
    EOF
    RUN sed -i '/trusted-host/d' /etc/pip.conf
  `,
});
