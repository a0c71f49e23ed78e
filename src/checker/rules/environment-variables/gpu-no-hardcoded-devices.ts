import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { pairRemoval } from '../../model/disabled-verification.ts';
import { onlyDeep, type Stage } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { isLiteral } from './settings.ts';

export const gpuNoHardcodedDevices: Rule = {
  id: 'gpu-no-hardcoded-devices',
  title: 'Choose the GPUs when the container starts',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['nvidia', 'cuda'],
  why: 'Which GPUs there are is a matter of the machine. An identifier in the image fits one of them, and an index takes the same GPU for each container; `docker run --gpus`, or the device request of an orchestrator, says it where it is known. The images of `nvidia/cuda` set `NVIDIA_VISIBLE_DEVICES=all` themselves.',
  examples: [
    {
      bad: dockerfile`
        FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
        ENV CUDA_VISIBLE_DEVICES=0
      `,
      good: dockerfile`
        FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
      `,
    },
  ],
  peers: { tally: ['tally/gpu/no-hardcoded-visible-devices'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages)
      for (const instruction of onlyDeep(stage, 'ENV'))
        for (const pair of instruction.pairs) {
          const { name, value, from, to } = pair;
          if (!value || !isLiteral(value)) continue;
          const what = fixed(stage, name, value.value ?? '');
          if (!what) continue;
          yield {
            from,
            to,
            message: `${name} is ${value.value} here, ${what}.`,
            fix: pairRemoval(dockerfile, instruction, pair),
          };
        }
  },
};

/** Numbers, and identifiers of GPUs and of their parts. */
const devices = /^(?:\d+|(?:GPU|MIG)-[\w-]+)(?:\s*,\s*(?:\d+|(?:GPU|MIG)-[\w-]+))*$/i;

/** Source: https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/docker-specialized.html */
function fixed(stage: Stage, name: string, value: string): string | undefined {
  if (name !== 'NVIDIA_VISIBLE_DEVICES' && name !== 'CUDA_VISIBLE_DEVICES') return undefined;
  if (devices.test(value))
    return /^\d/.test(value) ? 'the same GPU in each container' : 'which fits one machine';
  const isCuda = /^nvidia\/cuda$/.test(rootImage(stage).name ?? '');
  return name === 'NVIDIA_VISIBLE_DEVICES' && value === 'all' && isCuda
    ? 'as the base image has it already'
    : undefined;
}
