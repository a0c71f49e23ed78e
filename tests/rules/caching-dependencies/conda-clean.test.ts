import { condaClean } from '../../../src/checker/rules/caching-dependencies/conda-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(condaClean, {
  'the archives stay': dockerfile`
    FROM condaforge/miniforge3:25.9.1-0
    RUN ⟦conda install⟧ --yes numpy=2.3 pandas=2.3
  `,
  'those of an environment, by the last install of the RUN': dockerfile`
    FROM continuumio/miniconda3:25.3.1-1
    RUN conda env create -f environment.yml && ⟦/opt/conda/bin/conda env update⟧ -n base -f more.yml
  `,
  'mamba and micromamba do the same': dockerfile`
    FROM mambaorg/micromamba:2.3-debian13-slim
    RUN ⟦micromamba install⟧ -y -n base -f /tmp/env.yaml
    RUN ⟦mamba create⟧ -n app python=3.13
  `,
  'cleaned before, and cleaned of something else': dockerfile`
    FROM continuumio/miniconda3:25.3.1-1
    RUN conda clean -afy && ⟦conda install⟧ -y numpy
    RUN ⟦conda install⟧ -y numpy && conda clean --index-cache -y
  `,
  'cleaned behind it, also by another of them': dockerfile`
    FROM continuumio/miniconda3:25.3.1-1
    RUN conda install -y numpy && conda clean -afy
    RUN conda install -y numpy && conda clean --tarballs --yes
    RUN mamba install -y numpy && conda clean -ya
    RUN micromamba install -y numpy && micromamba clean --all --yes
  `,
  'removed by hand': dockerfile`
    FROM continuumio/miniconda3:25.3.1-1
    RUN conda install -y numpy && rm -rf /opt/conda/pkgs/*
    RUN conda install -y numpy && find /opt/conda -name '*.conda' -delete
  `,
  'kept out of the layer': dockerfile`
    FROM continuumio/miniconda3:25.3.1-1
    RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y numpy
    ENV CONDA_PKGS_DIRS=/cache/conda
    RUN --mount=type=cache,target=/cache/conda conda install -y numpy
  `,
  'a stage that does not ship': dockerfile`
    FROM continuumio/miniconda3:25.3.1-1 AS build
    RUN conda create -p /env python=3.13
    FROM debian:13
    COPY --from=build /env /env
  `,
  'nothing is downloaded': dockerfile`
    FROM continuumio/miniconda3:25.3.1-1
    RUN conda create -n empty && conda config --set channel_priority strict && conda list
  `,
  'lower-case keywords and CRLF change nothing':
    'from continuumio/miniconda3:25.3.1-1\r\nrun ⟦conda install⟧ -y numpy\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM continuumio/miniconda3:25.3.1-1\nRUN ⟦conda install⟧ -y `\n  numpy\n',
});
