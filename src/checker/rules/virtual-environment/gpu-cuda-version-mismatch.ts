import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { only } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/image.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const gpuCudaVersionMismatch: Rule = {
  id: 'gpu-cuda-version-mismatch',
  title: 'Install wheels for the CUDA that the base image has',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cuda', 'cu', 'cudatoolkit', 'nvidia'],
  why: 'Wheels of PyTorch and its kin are built for one CUDA: `cu118` for 11.8, `cu124` for 12.4. On a base with another major version, or an older minor one, the libraries beside them are not those they were built with: gigabytes twice at best, `undefined symbol` at worst.',
  unless:
    'The wheels bring their own CUDA and nothing uses that of the base image; then a plain Python base is enough.',
  examples: [
    {
      bad: dockerfile`
        FROM nvidia/cuda:12.4.1-cudnn-runtime-ubuntu22.04
        RUN pip install --no-cache-dir --index-url https://download.pytorch.org/whl/cu118 torch==2.6.0+cu118
        USER 10001
        CMD ["python3"]
      `,
      good: dockerfile`
        FROM nvidia/cuda:12.4.1-cudnn-runtime-ubuntu22.04
        RUN pip install --no-cache-dir --index-url https://download.pytorch.org/whl/cu124 torch==2.6.0+cu124
        USER 10001
        CMD ["python3"]
      `,
    },
  ],
  peers: { tally: ['tally/gpu/cuda-version-mismatch'] },

  *check(file) {
    for (const stage of file.stages) {
      const base = cudaOf(rootImage(stage));
      if (!base) continue;
      for (const run of only(stage, 'RUN'))
        for (const install of dependencyInstalls(file, run)) {
          const wanted = wheels(install).find(({ cuda }) => !fits(cuda, base));
          if (wanted)
            yield {
              from: wanted.span.from,
              to: wanted.span.to,
              message: `This is built for CUDA ${wanted.cuda.join('.')} and the base image has ${base.join('.')}.`,
            };
        }
    }
  },
};

type Cuda = readonly [major: number, minor: number];

/** Within a major version, a newer CUDA runs what was built for an older one. */
const fits = ([major, minor]: Cuda, [baseMajor, baseMinor]: Cuda) =>
  major === baseMajor && minor <= baseMinor;

function cudaOf({ name, tag }: ImageReference): Cuda | undefined {
  if (!tag) return undefined;
  const version =
    name?.endsWith('nvidia/cuda') || name === 'nvidia/cuda'
      ? /^(\d+)\.(\d+)/.exec(tag)
      : /(?:^|-)cuda(\d+)\.(\d+)/.exec(tag);
  return version ? [Number(version[1]), Number(version[2])] : undefined;
}

interface Wheels {
  readonly cuda: Cuda;
  readonly span: Span;
}

function wheels({ manager, invocation, command }: DependencyInstall): Wheels[] {
  if (manager === 'conda')
    return command.words.flatMap(({ partial, from, to }) => {
      const match = /^(?:pytorch-cuda|cudatoolkit|cuda-version)=+(\d+)\.(\d+)/.exec(partial);
      return match ? [{ cuda: [Number(match[1]), Number(match[2])], span: { from, to } }] : [];
    });
  if (manager !== 'pip' && manager !== 'uv pip' && manager !== 'uv') return [];
  return [
    ...invocation.flags.flatMap(({ name, value, word }) =>
      /index|find-links|^-[if]$|torch-backend/.test(name) ? read(value ?? '', word) : [],
    ),
    ...invocation.operands.flatMap((word) => read(word.partial, word)),
  ];
}

/** `cu118` is 11.8, `cu126` is 12.6. */
function read(text: string, { from, to }: Span): Wheels[] {
  const match = /(?:^|[+/-])cu(\d{2})(\d)(?:$|[/.\-_#])/.exec(text);
  return match ? [{ cuda: [Number(match[1]), Number(match[2])], span: { from, to } }] : [];
}
