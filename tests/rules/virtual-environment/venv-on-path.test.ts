import { venvOnPath } from '../../../src/checker/rules/virtual-environment/venv-on-path.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(venvOnPath, {
  'a bare pip is that of the system': dockerfile`
    FROM python:3.13
    RUN python -m venv ⟦/opt/venv⟧
    RUN pip install flask==3.1.2
  `,
  'in one RUN as well, where nothing activates it': dockerfile`
    FROM python:3.13 AS build
    RUN python3 -m venv ⟦/opt/venv⟧ && pip install flask==3.1.2
  `,
  'the folder may be relative': dockerfile`
    FROM python:3.13
    WORKDIR /app
    RUN virtualenv ⟦venv⟧
    RUN pip3 install flask==3.1.2
  `,
  'the container starts the python of the system': dockerfile`
    FROM python:3.13
    RUN python -m venv ⟦/opt/venv⟧ && /opt/venv/bin/pip install flask==3.1.2
    CMD ["python", "-m", "flask", "run"]
  `,
  'PATH is all there is to activation': dockerfile`
    FROM python:3.13
    ENV VIRTUAL_ENV=/opt/venv
    RUN python -m venv $VIRTUAL_ENV
    ENV PATH="$VIRTUAL_ENV/bin:$PATH"
    RUN pip install flask==3.1.2
    CMD ["python"]
  `,
  'an activation in the same RUN will do for that RUN': dockerfile`
    FROM python:3.13
    RUN python -m venv /opt/venv && . /opt/venv/bin/activate && pip install flask==3.1.2
  `,
  'a full path will do': dockerfile`
    FROM python:3.13
    RUN python -m venv /opt/venv && /opt/venv/bin/pip install flask==3.1.2
    CMD ["/opt/venv/bin/python"]
  `,
  'uv finds its environment by itself': dockerfile`
    FROM python:3.13
    WORKDIR /app
    RUN uv venv && uv pip install flask==3.1.2
  `,
  'a pip before it has nothing to do with it': dockerfile`
    FROM python:3.13
    RUN pip install virtualenv==20.35.4 && virtualenv /opt/venv
  `,
  'an environment nobody uses yet is no fault': dockerfile`
    FROM python:3.13
    RUN python -m venv /opt/venv
  `,
  'a folder in a variable is unknown': dockerfile`
    FROM python:3.13
    ARG VENV
    RUN python -m venv $VENV
    RUN pip install flask==3.1.2
  `,
  'PATH may be set in the shell': dockerfile`
    FROM python:3.13
    RUN python -m venv /opt/venv && export PATH=/opt/venv/bin:$PATH && pip install flask==3.1.2
  `,
  'a heredoc is a script': dockerfile`
    FROM python:3.13
    RUN <<EOF
    python -m venv /opt/venv
    . /opt/venv/bin/activate
    pip install flask==3.1.2
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun python -m venv ⟦/venv⟧\r\nrun pip install .\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN python -m venv `\n  ⟦/venv⟧\nRUN pip install .\n',
  'a second environment, beside what the container starts': dockerfile`
    FROM python:3.13
    RUN pip install -r requirements.txt
    RUN python -m venv /opt/st && /opt/st/bin/pip install torch==2.6.0
    CMD ["python", "-m", "uvicorn", "a:app"]
  `,
  'an environment whose path the program is told': dockerfile`
    FROM python:3.13
    ENV WORKER=/opt/st
    RUN python -m venv /opt/st && /opt/st/bin/pip install torch==2.6.0
    CMD ["python", "serve.py"]
  `,
  'pip itself is nothing that the container needs': dockerfile`
    FROM python:3.13
    RUN pip install --upgrade pip setuptools==80.9.0
    RUN python -m venv ⟦/opt/st⟧ && /opt/st/bin/pip install flask==3.1.2
    CMD ["python", "-m", "flask", "run"]
  `,
});
