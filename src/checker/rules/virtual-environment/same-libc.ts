import { dockerfile } from '../../dockerfile-text.ts';
import { libcOf } from '../../model/bases.ts';
import type { Rule } from '../../rule.ts';
import { copiedDependencies } from './copied-dependencies.ts';

export const sameLibc: Rule = {
  id: 'same-libc',
  title: 'Build and run on the same C library',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy from from'],
  why: 'Alpine has musl, Debian and most others glibc. A virtual environment made on one holds compiled modules, and a link to an interpreter, that the other cannot load: the build succeeds and the import fails, or the interpreter is "not found".',
  unless: 'Everything in it is plain Python, and the interpreter lies at the same path in both.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-alpine3.22 AS build
        RUN python -m venv /opt/venv

        FROM python:3.13-slim-trixie
        COPY --from=build /opt/venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie AS build
        RUN python -m venv /opt/venv

        FROM python:3.13-slim-trixie
        COPY --from=build /opt/venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      const here = libcOf(stage);
      if (here === undefined) continue;
      for (const { source, origin } of copiedDependencies(file, stage)) {
        const there = libcOf(origin);
        if (there === undefined || there === here) continue;
        yield {
          from: source.from,
          to: source.to,
          message: `This was made on ${there} and this stage has ${here}, which cannot load what was compiled for the other.`,
        };
      }
    }
  },
};
