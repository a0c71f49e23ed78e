import { missingHealthcheck } from '../../../src/checker/rules/entrypoint-and-cmd/missing-healthcheck.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(missingHealthcheck, {
  'a service without a check': dockerfile`
    ⟦FROM⟧ alpine:3.22
    CMD ["/server"]
  `,
  'scratch has no check to inherit': dockerfile`
    ⟦FROM⟧ scratch
    COPY server /server
  `,
  'the final stage is the one that runs': dockerfile`
    FROM alpine:3.22 AS build
    HEALTHCHECK CMD ["/healthy"]
    ⟦FROM⟧ alpine:3.22
    ENTRYPOINT ["/server"]
  `,
  'a trigger is for another image': dockerfile`
    ⟦FROM⟧ alpine:3.22
    ONBUILD HEALTHCHECK CMD ["/healthy"]
    CMD ["/server"]
  `,
  'lower-case keywords and CRLF change nothing': '⟦from⟧ alpine:3.22\r\ncmd ["/server"]\r\n',
  'a check is there': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD ["/healthy"]
    CMD ["/server"]
  `,
  'NONE says that none is wanted': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK NONE
    CMD ["/job"]
  `,
  'a check is inherited from a stage': dockerfile`
    FROM alpine:3.22 AS base
    HEALTHCHECK CMD ["/healthy"]
    FROM base
    CMD ["/server"]
  `,
  'what starts is the business of the base image': dockerfile`
    FROM nginx:1.29
    COPY site.conf /etc/nginx/conf.d/
  `,
  'what listens is a service, whoever starts it': dockerfile`
    ⟦FROM⟧ nginx:1.29
    EXPOSE 8080
  `,
  'a shell is no service': dockerfile`
    FROM alpine:3.22
    CMD ["/bin/sh"]
  `,
  'a cloud watches its functions itself': dockerfile`
    FROM public.ecr.aws/lambda/python:3.13
    CMD ["app.handler"]
  `,
  'an image that cannot be known, without CMD': dockerfile`
    ARG BASE
    FROM \${BASE}
    RUN echo hello
  `,
});
