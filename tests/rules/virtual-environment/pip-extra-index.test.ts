import { pipExtraIndex } from '../../../src/checker/rules/virtual-environment/pip-extra-index.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipExtraIndex, {
  'a second index': dockerfile`
    FROM python:3.13
    RUN pip install ⟦--extra-index-url⟧ https://pypi.example.com/simple ours
    RUN pip3 install ⟦--extra-index-url=https://pypi.example.com/simple⟧ ours
  `,
  'for good': dockerfile`
    FROM python:3.13 AS build
    ENV ⟦PIP_EXTRA_INDEX_URL⟧=https://pypi.example.com/simple
    FROM python:3.13
    RUN python -m pip install ⟦--extra-index-url⟧ https://pypi.example.com/simple ours
  `,
  'an index of builds of public packages': dockerfile`
    FROM python:3.13
    RUN pip install --extra-index-url https://download.pytorch.org/whl/cu128 torch
  `,
  'one index': dockerfile`
    FROM python:3.13
    RUN pip install --index-url https://pypi.example.com/simple ours
  `,
  'hashes say what is expected': dockerfile`
    FROM python:3.13
    RUN pip install --require-hashes --extra-index-url https://pypi.example.com/simple -r requirements.txt
  `,
  unknown: dockerfile`
    FROM python:3.13
    ARG INDEX
    RUN pip install --extra-index-url $INDEX ours
  `,
  'uv takes the first index that has a package': dockerfile`
    FROM python:3.13
    RUN uv pip install --extra-index-url https://pypi.example.com/simple ours
  `,
  'lower-case keywords and CRLF':
    'from python:3.13\r\nrun pip install \\\r\n  ⟦--extra-index-url⟧ https://pypi.example.com/simple ours\r\n',
});
