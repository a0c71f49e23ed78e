import { gpuNoRedundantCuda } from '../../../src/checker/rules/layer-sanity/gpu-no-redundant-cuda.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gpuNoRedundantCuda, {
  'the base image holds it': dockerfile`
    FROM nvidia/cuda:13.0.1-devel-ubuntu24.04
    RUN apt-get install -y ⟦cuda-toolkit⟧ ⟦cuda-nvcc-13-0⟧ python3
  `,
  'a runtime image, a heredoc, and a stage that continues it': dockerfile`
    FROM docker.io/nvidia/cuda:13.0.1-cudnn-runtime-ubuntu24.04 AS base
    RUN <<EOF
    apt-get install -y ⟦libcudnn9-cuda-13⟧
    EOF
    FROM base
    RUN apt-get install -y ⟦cuda-libraries-13-0⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from nvidia/cuda:13.0.1-base-ubi9\r\nrun dnf install -y \\\r\n ⟦cuda-runtime⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM nvidia/cuda:13.0.1-base-ubi9\nRUN dnf install -y `\n  ⟦cuda-compat-13-0⟧\n',
  'what the flavour lacks': dockerfile`
    FROM nvidia/cuda:13.0.1-base-ubuntu24.04 AS a
    RUN apt-get install -y cuda-toolkit cuda-libraries-13-0 libcudnn9-cuda-13
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    RUN apt-get install -y cuda-nvcc-13-0
  `,
  'another base image': dockerfile`
    FROM ubuntu:24.04
    RUN apt-get install -y nvidia-cuda-toolkit
    FROM nvidia/cudagl:11.4.2-devel-ubuntu20.04
    RUN apt-get install -y cuda-toolkit
  `,
  'names that only hold it': dockerfile`
    FROM nvidia/cuda:13.0.1-devel-ubuntu24.04
    RUN apt-get install -y barracuda cuda-samples && echo cuda-toolkit
  `,
  'a tag that cannot be known': dockerfile`
    ARG TAG
    FROM nvidia/cuda:\${TAG}
    RUN apt-get install -y cuda-toolkit
  `,
  'the package of all of CUDA, where the image has it': dockerfile`
    FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
    RUN apt-get install -y ⟦cuda⟧ && apt-get install -y ⟦cuda-12-6⟧
    FROM nvidia/cuda:12.6.3-base-ubuntu24.04
    RUN apt-get install -y cuda cuda-samples
  `,
});
