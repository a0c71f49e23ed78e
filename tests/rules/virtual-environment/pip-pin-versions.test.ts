import { pipPinVersions } from '../../../src/checker/rules/virtual-environment/pip-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipPinVersions, {
  'a name without a version is the newest of the day': dockerfile`
    FROM python:3.13
    RUN pip install ⟦flask⟧
  `,
  'pip has many names': dockerfile`
    FROM python:3.13 AS build
    RUN pip3 install ⟦flask⟧ gunicorn && python -m pip install --upgrade ⟦pip⟧
    FROM python:3.13
    RUN uv pip install --system ⟦flask[async]⟧
    RUN ["pip", "install", ⟦"flask"⟧]
  `,
  'a repository wants a tag or a commit': dockerfile`
    FROM python:3.13
    RUN pip install ⟦git+ssh://git@host.example/team/app.git#egg=app⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM python:3.13
    RUN <<EOF
    set -e
    pip install ⟦flask⟧
    EOF
  `,
  'any bound is a version': dockerfile`
    FROM python:3.13
    RUN pip install flask==3.1.2 'gunicorn>=23' "celery~=5.5" 'redis!=6.0' 'app @ https://host.example/app.zip'
  `,
  'a file of requirements or constraints names versions': dockerfile`
    FROM python:3.13
    RUN pip install -r requirements.txt && pip install -c constraints.txt flask && pip install .
  `,
  'folders, archives and repositories at a tag are what they are': dockerfile`
    FROM python:3.13
    RUN pip install ./app /src/lib app-1.0.whl .[test] git+https://host.example/team/app@v1#egg=app
  `,
  'values of flags are no packages': dockerfile`
    FROM python:3.13
    RUN pip install --index-url https://pypi.example --root-user-action ignore flask==3.1.2
  `,
  'pipx and Pipenv are other tools': dockerfile`
    FROM python:3.13
    RUN pipx install poetry && pipenv install flask
  `,
  'a variable is unknown': dockerfile`
    FROM python:3.13
    ARG FLASK
    RUN pip install $FLASK flask==$FLASK
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun pip install \\\r\n  ⟦flask⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN pip install `\n  flask==3.1.2\n',
  'the name of a group': dockerfile`
    FROM python:3.13
    RUN pip install --group test && pip install --group docs ⟦flask⟧
  `,
  'constraints may come from a variable': dockerfile`
    FROM python:3.13
    RUN pip install ⟦flask⟧
    RUN PIP_CONSTRAINT=/c.txt pip install flask
    RUN export PIP_CONSTRAINT=/c.txt && pip install flask
    ENV PIP_CONSTRAINT=/c.txt
    RUN pip install flask
  `,
});
