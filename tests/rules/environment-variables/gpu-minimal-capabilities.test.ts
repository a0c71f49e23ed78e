import { gpuMinimalCapabilities } from '../../../src/checker/rules/environment-variables/gpu-minimal-capabilities.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gpuMinimalCapabilities, {
  'all of them': dockerfile`
    FROM ubuntu:24.04
    ENV ⟦NVIDIA_DRIVER_CAPABILITIES=all⟧
  `,
  'in quotes, among others, in every stage': dockerfile`
    FROM ubuntu:24.04 AS one
    ENV A=1 ⟦NVIDIA_DRIVER_CAPABILITIES="ALL"⟧
    FROM ubuntu:24.04
    ENV ⟦NVIDIA_DRIVER_CAPABILITIES all⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from ubuntu:24.04\r\nenv ⟦NVIDIA_DRIVER_CAPABILITIES=all⟧\r\n',
  'what is used': dockerfile`
    FROM ubuntu:24.04
    ENV NVIDIA_DRIVER_CAPABILITIES=compute,utility
  `,
  'set again below': dockerfile`
    FROM ubuntu:24.04
    ENV NVIDIA_DRIVER_CAPABILITIES=all
    ENV NVIDIA_DRIVER_CAPABILITIES=compute
  `,
  nothing: dockerfile`
    FROM ubuntu:24.04
    ENV NVIDIA_DRIVER_CAPABILITIES=
  `,
  'a variable': dockerfile`
    FROM ubuntu:24.04
    ARG CAPS=all
    ENV NVIDIA_DRIVER_CAPABILITIES=$CAPS
  `,
  'another name': dockerfile`
    FROM ubuntu:24.04
    ENV NVIDIA_VISIBLE_DEVICES=all
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM ubuntu:24.04
    COPY <<EOF /Dockerfile
    ENV NVIDIA_DRIVER_CAPABILITIES=all
    EOF
  `,
});
