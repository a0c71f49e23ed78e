import { pipRequireHashes } from '../../../src/checker/rules/virtual-environment/pip-require-hashes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipRequireHashes, {
  'a version is a name, not a content': dockerfile`
    FROM python:3.13
    RUN pip install ⟦-r⟧ requirements.txt
  `,
  'the long flag, and uv, are no different': dockerfile`
    FROM python:3.13 AS build
    RUN pip install ⟦--requirement=requirements.txt⟧
    RUN uv pip install --system ⟦-r⟧ requirements.txt
  `,
  'with the flag pip insists': dockerfile`
    FROM python:3.13
    RUN pip install --require-hashes -r requirements.txt
  `,
  'so it does with the variable': dockerfile`
    FROM python:3.13
    ENV PIP_REQUIRE_HASHES=1
    RUN pip install -r requirements.txt
  `,
  'own wheels come from no index': dockerfile`
    FROM python:3.13
    RUN pip install --no-index --find-links=/wheels -r requirements.txt
  `,
  'packages on the command line can have no hash': dockerfile`
    FROM python:3.13
    RUN pip install flask==3.1.2
  `,
  'a variable may hold the flag': dockerfile`
    FROM python:3.13
    ARG PIP_FLAGS
    RUN pip install $PIP_FLAGS -r requirements.txt
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM python:3.13
    COPY <<EOF /install.sh
    pip install -r requirements.txt
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun pip install \\\r\n  ⟦-r⟧ requirements.txt\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN pip install `\n  --require-hashes -r r.txt\n',
});
