import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { isLiteral } from './settings.ts';

export const gpuMinimalCapabilities: Rule = {
  id: 'gpu-minimal-capabilities',
  title: 'Ask the driver for what the program uses',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['nvidia'],
  why: '`NVIDIA_DRIVER_CAPABILITIES=all` mounts the libraries for graphics, video and display into each container too. Most programs compute, and want `compute,utility`.',
  unless: 'The program draws or encodes video on the GPU.',
  examples: [
    {
      bad: dockerfile`
        FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
        ENV NVIDIA_DRIVER_CAPABILITIES=all
      `,
      good: dockerfile`
        FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
        ENV NVIDIA_DRIVER_CAPABILITIES=compute,utility
      `,
    },
  ],
  peers: { tally: ['tally/gpu/prefer-minimal-driver-capabilities'] },

  *check({ stages }) {
    for (const stage of stages) {
      const pairs = only(stage, 'ENV').flatMap((env) => env.pairs);
      const pair = pairs.findLast(({ name }) => name === 'NVIDIA_DRIVER_CAPABILITIES');
      const { value } = pair ?? {};
      if (!pair || !value || !isLiteral(value) || value.value?.toLowerCase() !== 'all') continue;
      yield {
        from: pair.from,
        to: pair.to,
        message:
          'All capabilities are asked for, those for graphics, video and display among them.',
        fix: {
          title: 'Ask for compute and utility',
          safety: 'suggestion',
          edits: [{ from: value.from, to: value.to, insert: 'compute,utility' }],
        },
      };
    }
  },
};
