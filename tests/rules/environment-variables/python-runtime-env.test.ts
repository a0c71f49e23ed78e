import { pythonRuntimeEnv } from '../../../src/checker/rules/environment-variables/python-runtime-env.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pythonRuntimeEnv, {
  'output may be lost': dockerfile`
    ⟦FROM⟧ python:3.13
    CMD ["python", "app.py"]
  `,
  'a build stage sets it for itself': dockerfile`
    FROM python:3.13 AS build
    ENV PYTHONUNBUFFERED=1
    ⟦FROM⟧ python:3.13
    ENTRYPOINT ["/app/server"]
  `,
  'lower-case keywords and CRLF change nothing':
    '⟦from⟧ python:3.13\r\ncmd ["python", "app.py"]\r\n',
  'it is set': dockerfile`
    FROM python:3.13
    ENV PYTHONUNBUFFERED=1
    CMD ["python", "app.py"]
  `,
  'in a stage that this one continues': dockerfile`
    FROM python:3.13 AS base
    ENV PYTHONUNBUFFERED=1
    FROM base
    CMD ["python", "app.py"]
  `,
  'Python is told by a flag': dockerfile`
    FROM python:3.13
    CMD ["python", "-u", "app.py"]
  `,
  'another language': dockerfile`
    FROM node:24
    CMD ["node", "app.js"]
  `,
  'nothing is started': dockerfile`
    FROM python:3.13
    RUN pip install flask
  `,
  'an image that cannot be known': dockerfile`
    ARG BASE
    FROM $BASE
    CMD ["python", "app.py"]
  `,
});
