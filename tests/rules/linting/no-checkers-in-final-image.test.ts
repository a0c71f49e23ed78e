import { noCheckersInFinalImage } from '../../../src/checker/rules/linting/no-checkers-in-final-image.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noCheckersInFinalImage, {
  'a test runner ships': dockerfile`
    FROM python:3.13-slim-trixie
    RUN pip install flask==3.1.2 ⟦pytest==8.4.2⟧
    CMD ["python", "app.py"]
  `,
  'linters, lower case, CRLF':
    'from python:3.13-slim-trixie\r\nrun pip install ⟦flake8⟧ ⟦pylint⟧\r\ncmd ["python", "app.py"]\r\n',
  'a build stage is left behind': dockerfile`
    FROM python:3.13 AS test
    RUN pip install pytest
    FROM python:3.13-slim-trixie
    CMD ["python", "app.py"]
  `,
  'what the program needs': dockerfile`
    FROM python:3.13-slim-trixie
    RUN pip install flask
    CMD ["python", "app.py"]
  `,
  'the checker is what starts': dockerfile`
    FROM python:3.13-slim-trixie
    RUN pip install pytest
    CMD ["pytest"]
  `,
  'nothing of its own starts': dockerfile`
    FROM python:3.13-slim-trixie
    RUN pip install pytest
  `,
  'an unknown list': dockerfile`
    FROM python:3.13-slim-trixie
    ARG LIST
    RUN pip install $LIST
    CMD ["python", "app.py"]
  `,
  'a heredoc': dockerfile`
    FROM python:3.13-slim-trixie
    COPY <<EOF /x
    pip install pytest
    EOF
    CMD ["python", "app.py"]
  `,
});
