import { gpuCudaVersionMismatch } from '../../../src/checker/rules/virtual-environment/gpu-cuda-version-mismatch.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gpuCudaVersionMismatch, {
  'wheels are built for one CUDA': dockerfile`
    FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
    RUN pip install ⟦torch==2.6.0+cu118⟧
  `,
  'an index may name it, a newer minor is too new': dockerfile`
    FROM nvidia/cuda:12.1.0-devel-ubuntu22.04 AS build
    RUN pip install ⟦--index-url⟧ https://download.pytorch.org/whl/cu124 torch==2.6.0
  `,
  'conda names it as a package': dockerfile`
    FROM pytorch/pytorch:2.4.0-cuda12.1-cudnn9-devel
    RUN conda install -y pytorch ⟦pytorch-cuda=11.8⟧ -c pytorch
  `,
  'a stage that continues another has its CUDA': dockerfile`
    FROM nvidia/cuda:12.4.1-base-ubuntu22.04 AS base
    FROM base
    RUN uv pip install --system ⟦torch==2.6.0+cu118⟧
  `,
  'an older minor version runs on a newer one': dockerfile`
    FROM nvidia/cuda:12.6.0-runtime-ubuntu24.04
    RUN pip install torch==2.6.0+cu124
  `,
  'without a suffix nothing is said': dockerfile`
    FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
    RUN pip install torch==2.6.0
  `,
  'a base without CUDA has none to differ from': dockerfile`
    FROM python:3.13
    RUN pip install torch==2.6.0+cu118
  `,
  'a digest alone names no version': dockerfile`
    FROM nvidia/cuda@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    RUN pip install torch==2.6.0+cu118
  `,
  'a variable is unknown': dockerfile`
    FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
    ARG CUDA
    RUN pip install torch==2.6.0+$CUDA
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
    COPY <<EOF /install.sh
    pip install torch==2.6.0+cu118
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from nvidia/cuda:12.4.1-base\r\nrun pip install \\\r\n  ⟦torch==2.6.0+cu118⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM nvidia/cuda:12.4.1-base\nRUN pip install `\n  torch==2.6.0+cu124\n',
});
