import { dockerfile } from '../../dockerfile-text.ts';
import { startOfImage } from '../../model/base-starts.ts';
import { rootImage } from '../../model/bases.ts';
import type { Stage } from '../../model/dockerfile.ts';
import { inForce } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const missingCmdOrEntrypoint: Rule = {
  id: 'missing-cmd-or-entrypoint',
  title: 'Say with CMD or ENTRYPOINT what a container starts',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Without either, a container starts whatever the base image was made for, a shell or a Python prompt, which is hardly ever the program that was copied in; from `scratch` it starts nothing.',
  unless:
    'The image is a base for others, takes the command of its own base on purpose, as one does of `nginx` or `postgres`, or only carries files that `docker build --output` takes out.',
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
    // An image of a server is there to be started as it is.
    if (startsServer(final)) return;
    yield {
      ...final.opening.keywordSpan,
      message: `The final stage has neither CMD nor ENTRYPOINT, so a container starts ${rootImage(final).scratch ? 'nothing' : 'what the base image happens to'}.`,
    };
  },
};

/** Whether the base image is known to start something else than a prompt. */
function startsServer(stage: Stage): boolean {
  const program = startOfImage(stage).cmd?.[0];
  return (
    program !== undefined &&
    !/^(?:\/bin\/)?(?:ba|da|z)?sh$|^(?:python|node|php|irb|ghci)\d?$/.test(program)
  );
}
