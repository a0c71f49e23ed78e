import { noEditableInstall } from '../../../src/checker/rules/virtual-environment/no-editable-install.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noEditableInstall, {
  'a link is not an install': dockerfile`
    FROM python:3.13
    COPY . /app
    RUN pip install ⟦-e⟧ /app
  `,
  'the long flag, and uv, are no different': dockerfile`
    FROM python:3.13 AS base
    RUN pip install ⟦--editable=.⟧
    FROM base
    RUN uv pip install --system ⟦-e⟧ .[web]
  `,
  'a heredoc is a script': dockerfile`
    FROM python:3.13
    RUN <<EOF
    pip install ⟦-e⟧ .
    EOF
  `,
  'a plain install is one': dockerfile`
    FROM python:3.13
    RUN pip install .
  `,
  'a build stage may be worked in': dockerfile`
    FROM python:3.13 AS test
    RUN pip install -e . && pytest
    FROM python:3.13
    RUN pip install .
  `,
  'an image for development is meant to be changed': dockerfile`
    FROM python:3.13 AS development
    RUN pip install -e .
  `,
  'a repository has no folder of its own': dockerfile`
    FROM python:3.13
    RUN pip install -e git+https://host.example/team/app@v1#egg=app
  `,
  'a variable is unknown': dockerfile`
    FROM python:3.13
    ARG PROJECT
    RUN pip install -e $PROJECT
  `,
  'other tools have an -e of their own': dockerfile`
    FROM python:3.13
    RUN set -e && pip wheel -e .
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun pip install \\\r\n  ⟦-e⟧ .\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM python:3.13\nRUN pip install `\n  .\n',
});
