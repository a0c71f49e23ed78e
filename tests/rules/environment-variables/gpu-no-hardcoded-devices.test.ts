import { gpuNoHardcodedDevices } from '../../../src/checker/rules/environment-variables/gpu-no-hardcoded-devices.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gpuNoHardcodedDevices, {
  'an index fits one machine': dockerfile`
    FROM ubuntu:24.04
    ENV ⟦CUDA_VISIBLE_DEVICES=0⟧
  `,
  'several, and identifiers': dockerfile`
    FROM ubuntu:24.04
    ENV ⟦NVIDIA_VISIBLE_DEVICES=0,1⟧
    ENV ⟦CUDA_VISIBLE_DEVICES="GPU-12ab34cd-5678-90ef-1234-567890abcdef"⟧
  `,
  'the base image has it already': dockerfile`
    FROM nvidia/cuda:13.0.1-base-ubuntu24.04
    ENV ⟦NVIDIA_VISIBLE_DEVICES=all⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from ubuntu:24.04\r\nenv ⟦CUDA_VISIBLE_DEVICES=0⟧\r\n',
  'all, where the base image does not say so': dockerfile`
    FROM ubuntu:24.04
    ENV NVIDIA_VISIBLE_DEVICES=all
  `,
  none: dockerfile`
    FROM nvidia/cuda:13.0.1-base-ubuntu24.04
    ENV NVIDIA_VISIBLE_DEVICES=none CUDA_VISIBLE_DEVICES=
  `,
  'a variable': dockerfile`
    FROM ubuntu:24.04
    ARG DEVICES=0
    ENV CUDA_VISIBLE_DEVICES=$DEVICES
  `,
  'an ARG is gone with the build': dockerfile`
    FROM ubuntu:24.04
    ARG CUDA_VISIBLE_DEVICES=0
  `,
  'another stage, another name': dockerfile`
    FROM ubuntu:24.04 AS one
    ENV DEVICES=0
    FROM ubuntu:24.04
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM ubuntu:24.04
    COPY <<EOF /Dockerfile
    ENV CUDA_VISIBLE_DEVICES=0
    EOF
  `,
});
