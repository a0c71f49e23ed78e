import { missingExpose } from '../../../src/checker/rules/port-exposure/missing-expose.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(missingExpose, {
  'a program, and no port': dockerfile`
    ⟦FROM⟧ python:3.13
    CMD ["python", "server.py"]
  `,
  'a build stage says nothing for the final one': dockerfile`
    FROM golang:1.27 AS build
    EXPOSE 80
    ⟦FROM⟧ alpine:3.22
    ENTRYPOINT ["/server"]
  `,
  'lower-case keywords and CRLF change nothing': '⟦from⟧ alpine:3.22\r\ncmd ["/server"]\r\n',
  'the port is named': dockerfile`
    FROM python:3.13
    EXPOSE 8000
    CMD ["python", "server.py"]
  `,
  'in a stage that this one continues': dockerfile`
    FROM python:3.13 AS base
    EXPOSE 8000
    FROM base
    CMD ["python", "server.py"]
  `,
  'by a variable': dockerfile`
    FROM python:3.13
    ARG PORT
    EXPOSE $PORT
    CMD ["python", "server.py"]
  `,
  'the base image names its own': dockerfile`
    FROM nginx:1.29
    CMD ["nginx", "-g", "daemon off;"]
  `,
  'a cloud calls its functions without a port': dockerfile`
    FROM public.ecr.aws/lambda/nodejs:24
    CMD ["app.handler"]
  `,
  'nothing is started': dockerfile`
    FROM python:3.13
    RUN pip install flask
  `,
  'no stage, no finding': dockerfile`
    ARG VERSION=1
  `,
});
