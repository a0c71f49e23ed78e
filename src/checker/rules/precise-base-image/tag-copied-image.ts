import { dockerfile } from '../../dockerfile-text.ts';
import { type Dockerfile, only, type Stage } from '../../model/dockerfile.ts';
import { type ImageReference, readImage } from '../../model/image.ts';
import { officialImage } from '../../model/official-images.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const tagCopiedImage: Rule = {
  id: 'tag-copied-image',
  title: 'Name a version of the images you copy from',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy from from', 'mount from from'],
  why: '`COPY --from` and `RUN --mount=from=` may name an image, and without a tag they take `latest`: a dependency as much as the base image is, and one that changes without a trace in the file.',
  unless: 'The name is a build context given with `--build-context`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/uv
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY --from=ghcr.io/astral-sh/uv:0.9.7 /uv /bin/uv
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const { span, image } of copied(file)) {
      if (image.pinned || !image.value) continue;
      if (image.tagged ? image.tag !== 'latest' : !isSurelyImage(image)) continue;
      yield {
        from: span.from,
        to: span.to,
        message: image.tagged
          ? 'latest is whatever was pushed last, so what is copied may change with each build.'
          : `${image.text} has no tag, so this is latest: what is copied may change with each build.`,
      };
    }
  },
};

interface Copied {
  readonly span: Span;
  readonly image: ImageReference;
}

function* copied({ stages }: Dockerfile): Generator<Copied> {
  const names = new Set(stages.flatMap(({ name }) => name?.toLowerCase() ?? []));
  for (const stage of stages) yield* copiedBy(stage, names);
}

function* copiedBy(stage: Stage, names: ReadonlySet<string>): Generator<Copied> {
  for (const instruction of only(stage, 'COPY', 'ADD', 'RUN')) {
    if (instruction.keyword !== 'RUN') {
      const { origin } = instruction;
      if (!origin?.value || origin.stage) continue;
      yield { span: origin, image: readImage(origin, origin.value, origin.value) };
      continue;
    }
    for (const { options } of instruction.mounts) {
      const from = options.find(({ key }) => key === 'from');
      if (!from?.value || !from.valueSpan || from.value.includes('$')) continue;
      if (names.has(from.value.toLowerCase()) || /^\d+$/.test(from.value)) continue;
      yield {
        span: from.valueSpan,
        image: readImage(from.valueSpan, from.value, from.value),
      };
    }
  }
}

/** A bare word may be a build context's name; a path or a well-known name is an image. */
const isSurelyImage = ({ text, registry, name }: ImageReference) =>
  text.includes('/') || officialImage(registry, name) !== undefined;
