import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const gpuNoBuildtimeQueries: Rule = {
  id: 'gpu-no-buildtime-queries',
  title: 'Ask for the GPU when the container runs, not in the build',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['nvidia', 'torch', 'tensorflow', 'cuda'],
  why: 'A build step has no GPU and no driver: both are put into a container when it starts, by the NVIDIA runtime. `nvidia-smi` comes with the driver and is not there, and `torch.cuda.is_available()` says no on every machine, so what is decided by it is decided wrongly.',
  unless: 'The builder hands its GPU to the build, as `--device` of BuildKit does.',
  examples: [
    {
      bad: dockerfile`
        FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
        RUN nvidia-smi && touch /etc/gpu
        USER 10001
      `,
      good: dockerfile`
        FROM nvidia/cuda:13.0.1-runtime-ubuntu24.04
        RUN touch /etc/gpu
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/gpu/no-buildtime-gpu-queries'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      if (!/nvidia-|cuda|physical_devices|is_gpu/.test(dockerfile.source.slice(run))) continue;
      if (run.flags.some(({ name }) => name === 'device')) continue;
      for (const command of commands(dockerfile, run)) {
        const found = queryOf(command);
        if (!found) continue;
        yield {
          from: found.from,
          to: found.to,
          message: `A build step has no GPU, so \`${found.text}\` fails here or says that there is none.`,
        };
      }
    }
  },
};

const programs = new Set([
  'nvidia-smi',
  'nvidia-debugdump',
  'nvidia-persistenced',
  'nvidia-cuda-mps-control',
]);
const calls =
  /torch\.cuda\.(?:is_available|device_count|current_device|get_device_\w+|mem_get_info)|tf\.(?:config\.(?:experimental\.)?list_physical_devices|test\.is_gpu_available|test\.gpu_device_name)/;

function queryOf({ name, words }: Command): (Span & { readonly text: string }) | undefined {
  const [first] = words;
  if (name === undefined || !first) return undefined;
  if (programs.has(name)) return { from: first.from, to: first.to, text: name };
  if (!/^python[\d.]*$/.test(name)) return undefined;
  for (const [i, { from, text }] of words.entries()) {
    const call = words[i - 1]?.value === '-c' && calls.exec(text);
    if (call)
      return { from: from + call.index, to: from + call.index + call[0].length, text: call[0] };
  }
  return undefined;
}
