import { gpuNoBuildtimeQueries } from '../../../src/checker/rules/linting/gpu-no-buildtime-queries.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gpuNoBuildtimeQueries, {
  'the daemon asks for the hardware, too': dockerfile`
    FROM ubuntu:24.04
    RUN ⟦nvidia-persistenced⟧
  `,
  'no GPU is there at build': dockerfile`
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    RUN ⟦nvidia-smi⟧ && touch /x
  `,
  'PyTorch is asked': dockerfile`
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    RUN python3 -c "import torch; print(⟦torch.cuda.is_available⟧())"
  `,
  'lower case, CRLF': 'from nvidia/cuda:13.0.1-runtime-ubuntu24.04\r\nrun ⟦nvidia-smi⟧\r\n',
  'at run time it is there': dockerfile`
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    CMD ["nvidia-smi"]
  `,
  'a device is given to the build': dockerfile`
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    RUN --device=nvidia.com/gpu=all nvidia-smi
  `,
  'installing it asks nothing': dockerfile`
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    RUN apt-get install -y nvidia-utils-580
  `,
  'what echo says is not run': dockerfile`
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    RUN echo nvidia-smi
  `,
  'a heredoc': dockerfile`
    FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
    COPY <<EOF /x
    nvidia-smi
    EOF
  `,
});
