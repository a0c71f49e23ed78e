import { dockerfile } from '../../dockerfile-text.ts';
import { inForce } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const missingCmdOrEntrypoint: Rule = {
  id: 'missing-cmd-or-entrypoint',
  title: 'Say with CMD or ENTRYPOINT what a container starts',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Without either, a container starts whatever the base image was made for, a shell or a Python prompt, which is hardly ever the program that was copied in; from `scratch` it starts nothing.',
  unless:
    'The image is a base for others, takes the command of its own base on purpose, or only carries files that `docker build --output` takes out.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PYTHONUNBUFFERED=1
        COPY app.py /app/app.py
        EXPOSE 8000
        HEALTHCHECK NONE
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PYTHONUNBUFFERED=1
        COPY app.py /app/app.py
        EXPOSE 8000
        HEALTHCHECK NONE
        CMD ["python", "/app/app.py"]
      `,
    },
  ],
  peers: {
    droast: ['DF036'],
    dockerfile_lint: ['required:CMD'],
  },

  *check({ final }) {
    if (!final || inForce(final, 'CMD') || inForce(final, 'ENTRYPOINT')) return;
    yield {
      ...final.opening.keywordSpan,
      message:
        'The final stage has neither CMD nor ENTRYPOINT, so a container starts what the base image happens to.',
    };
  },
};
