import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { installs } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';

export const gpuNoContainerRuntime: Rule = {
  id: 'gpu-no-container-runtime',
  title: 'Leave the NVIDIA container toolkit to the host',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['nvidia', 'libnvidia'],
  why: 'The NVIDIA container toolkit makes the GPUs of a host visible to containers. It works on the host, beside the container engine; inside an image it does nothing but bring a container runtime along.',
  unless: 'The image configures hosts, as an operator of Kubernetes does.',
  examples: [
    {
      bad: dockerfile`
        FROM ubuntu:24.04
        RUN apt-get update \
            && apt-get install -y --no-install-recommends nvidia-container-toolkit python3 \
            && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM ubuntu:24.04
        RUN apt-get update \
            && apt-get install -y --no-install-recommends python3 \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: { tally: ['tally/gpu/no-container-runtime-in-image'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const { packages } of installs(dockerfile, run))
        for (const { name, word } of packages)
          if (name !== undefined && hostOnly.test(name))
            yield {
              from: word.from,
              to: word.to,
              message: `${name} works on the host, beside the container engine, and has nothing to do in an image.`,
            };
  },
};

// https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/arch-overview.html
const hostOnly =
  /^(?:nvidia-container-(?:toolkit|runtime)(?:-base)?|nvidia-docker2?|libnvidia-container(?:\d+|-tools|-dev)?)$/;
