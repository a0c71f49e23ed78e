import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { only, type Stage } from '../../model/dockerfile.ts';
import { installs } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';

export const gpuNoRedundantCuda: Rule = {
  id: 'gpu-no-redundant-cuda',
  title: 'Use the CUDA that the base image brings',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cuda', 'nvidia'],
  why: 'The `nvidia/cuda` images differ in how much of CUDA they hold: `base`, `runtime`, `devel`, each with or without cuDNN. Installing a part again adds gigabytes, often of another version, and which of the two a program finds is a matter of paths.',
  unless: 'Another version is wanted beside the first; then the base image is the wrong one.',
  examples: [
    {
      bad: dockerfile`
        FROM nvidia/cuda:13.0.1-devel-ubuntu24.04
        RUN apt-get update \
            && apt-get install -y --no-install-recommends cuda-toolkit python3 \
            && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM nvidia/cuda:13.0.1-devel-ubuntu24.04
        RUN apt-get update \
            && apt-get install -y --no-install-recommends python3 \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: { tally: ['tally/gpu/no-redundant-cuda-install'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const held = heldBy(stage);
      if (held.length === 0) continue;
      for (const run of only(stage, 'RUN'))
        for (const { packages } of installs(dockerfile, run))
          for (const { name, word } of packages)
            if (name !== undefined && held.some((pattern) => pattern.test(name)))
              yield {
                from: word.from,
                to: word.to,
                message: `${name} comes in beside the CUDA that ${rootImage(stage).text} brings.`,
              };
    }
  },
};

// https://gitlab.com/nvidia/container-images/cuda/-/tree/master/dist
const runtime = [/^cuda-(?:runtime|compat|cudart)(?:-[\d-]+)?$/];
const libraries = [
  /^cuda-libraries(?:-[\d-]+)?$/,
  /^libnpp(?:-[\d-]+)?$/,
  /^libcublas(?:-[\d-]+)?$/,
];
const toolkit = [
  /^cuda(?:-\d+-\d+)?$/,
  /^(?:nvidia-)?cuda-toolkit(?:-[\d-]+)?$/,
  /^cuda-(?:nvcc|compiler|command-line-tools|libraries-dev|minimal-build|nvml-dev|cudart-dev)(?:-[\d-]+)?$/,
];
const cudnn = [/^libcudnn\d+(?:-dev)?(?:-cuda-\d+)?$/];

/** What the tag of an `nvidia/cuda` image promises. */
function heldBy(stage: Stage): readonly RegExp[] {
  const { registry, name, tag } = rootImage(stage);
  const isCuda =
    (registry === 'docker.io' && name === 'nvidia/cuda') ||
    (registry === 'nvcr.io' && name === 'nvidia/cuda');
  if (!isCuda || tag === undefined) return [];
  const extra = /-cudnn/.test(tag) ? cudnn : [];
  if (/-devel\b/.test(tag)) return [...runtime, ...libraries, ...toolkit, ...extra];
  if (/-runtime\b/.test(tag)) return [...runtime, ...libraries, ...extra];
  return /-base\b/.test(tag) ? [...runtime, ...extra] : [];
}
