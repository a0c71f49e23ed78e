import { dockerfile } from '../../dockerfile-text.ts';
import { isReference } from '../../model/image.ts';
import { lookup } from '../../model/parse.ts';
import { expand, platformArgs, UNKNOWN } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';
import { isDeclared, referencesIn } from './references.ts';

export const invalidDefaultArgInFrom: Rule = {
  id: 'invalid-default-arg-in-from',
  title: 'Give the ARGs of FROM a default that names an image',
  severity: 'error',
  preset: 'recommended',
  mentions: ['from arg $'],
  why: 'Without `--build-arg`, an `ARG` with no default is empty, and what is left of the name is no image: a plain `docker build` stops at the first line, and so do tools that read the file without building it.',
  unless: 'The build must never run without the argument, and stopping at once is what you want.',
  examples: [
    {
      bad: dockerfile`
        ARG TAG
        FROM python:\${TAG}@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        ARG TAG=3.13-slim-trixie
        FROM python:\${TAG}@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {
    buildkit: ['InvalidDefaultArgInFrom'],
    tally: ['buildkit/InvalidDefaultArgInFrom'],
  },

  *check(dockerfile) {
    const { source, escape, globals, stages } = dockerfile;
    for (const { opening, parent } of stages) {
      const { image } = opening;
      const references = referencesIn(dockerfile, image);
      if (parent || references.length === 0) continue;
      if (!references.every(({ name }) => isDeclared(dockerfile, name))) continue;
      const { partial } = expand(source.slice(image), image.from, escape, (name) => {
        if (platformArgs.has(name)) return UNKNOWN;
        const variable = globals.variable(name);
        if (variable && !variable.assigned) return undefined;
        return lookup(globals, name, Number.POSITIVE_INFINITY);
      });
      if (partial.includes(UNKNOWN) || isReference(partial)) continue;
      yield {
        from: image.from,
        to: image.to,
        message: `With the defaults of its ARGs this is ${partial ? `"${partial}"` : 'empty'}, which is no image, so a plain build stops here.`,
      };
    }
  },
};
