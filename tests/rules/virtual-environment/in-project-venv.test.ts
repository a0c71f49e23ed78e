import { inProjectVenv } from '../../../src/checker/rules/virtual-environment/in-project-venv.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(inProjectVenv, {
  'Poetry makes a folder with a hash in its name': dockerfile`
    FROM python:3.13
    RUN ⟦poetry install⟧ --no-root
    CMD ["python"]
  `,
  'so does Pipenv': dockerfile`
    FROM python:3.13 AS build
    RUN ⟦pipenv install⟧ --deploy
    FROM python:3.13
    COPY --from=build /app /app
  `,
  'the variable keeps it in the project': dockerfile`
    FROM python:3.13
    ENV POETRY_VIRTUALENVS_IN_PROJECT=true
    RUN poetry install --no-root
  `,
  'so does the setting, and none at all is a choice': dockerfile`
    FROM python:3.13
    RUN poetry config virtualenvs.create false && poetry install
  `,
  'Pipenv may install into the system': dockerfile`
    FROM python:3.13
    RUN pipenv install --system --deploy
  `,
  'poetry run finds it wherever it is': dockerfile`
    FROM python:3.13
    RUN poetry install
    CMD ["poetry", "run", "app"]
  `,
  'an environment that is active is used': dockerfile`
    FROM python:3.13
    ENV PATH="/opt/venv/bin:$PATH"
    RUN poetry install
  `,
  'a variable may hold anything': dockerfile`
    FROM python:3.13
    ARG MODE
    ENV POETRY_VIRTUALENVS_CREATE=$MODE
    RUN poetry install
  `,
  'an assignment in front of the command is enough': dockerfile`
    FROM python:3.13
    RUN <<EOF
    PIPENV_VENV_IN_PROJECT=1 pipenv sync
    EOF
  `,
  'uv keeps it in the project anyway': dockerfile`
    FROM python:3.13
    RUN uv sync --locked
  `,
  'lower-case keywords and CRLF change nothing': 'from python:3.13\r\nrun ⟦poetry install⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nENV POETRY_VIRTUALENVS_IN_PROJECT=1\nRUN poetry `\n  install\n',
  'pipenv installs into the system': dockerfile`
    FROM python:3.13
    ENV PIPENV_SYSTEM=1
    RUN pipenv install --deploy
  `,
});
