import { gpuNoContainerRuntime } from '../../../src/checker/rules/layer-sanity/gpu-no-container-runtime.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gpuNoContainerRuntime, {
  'it works on the host': dockerfile`
    FROM ubuntu:24.04
    RUN apt-get install -y ⟦nvidia-container-toolkit⟧ ⟦libnvidia-container1⟧
  `,
  'every manager, every stage, a heredoc': dockerfile`
    FROM centos:7 AS build
    RUN yum install -y ⟦nvidia-docker2⟧
    FROM fedora:43
    RUN <<EOF
    dnf install -y ⟦libnvidia-container-tools⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from ubuntu:24.04\r\nrun apt-get install -y \\\r\n ⟦nvidia-docker2⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ubuntu:24.04\nRUN apt-get install -y `\n  ⟦nvidia-docker2⟧\n',
  'what programs need': dockerfile`
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    RUN apt-get install -y python3 libcudnn9-cuda-13 nvidia-utils-580
  `,
  'taken out, or only named': dockerfile`
    FROM ubuntu:24.04
    RUN apt-get remove -y nvidia-docker2 && echo nvidia-container-toolkit
    CMD ["nvidia-container-toolkit"]
  `,
  'a variable that cannot be known': dockerfile`
    FROM ubuntu:24.04
    ARG PACKAGES
    RUN apt-get install -y $PACKAGES
  `,
});
