import { dockerfile } from '../../dockerfile-text.ts';
import { baseOfStage, isCloudFunction, rootImage } from '../../model/bases.ts';
import { inForce } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const missingExpose: Rule = {
  id: 'missing-expose',
  title: 'Name with EXPOSE the ports that a service listens on',
  severity: 'suggestion',
  preset: 'strict',
  why: '`EXPOSE` opens nothing, but it is where a reader, `docker run -P` and many tools look for the port of a service.',
  unless: 'The program listens on nothing, or on a port that is chosen when it starts.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python", "server.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000
        CMD ["python", "server.py"]
      `,
    },
  ],
  peers: {
    droast: ['DF022'],
    dockerfile_lint: ['required:EXPOSE'],
  },

  *check({ final }) {
    if (!final || inForce(final, 'EXPOSE')) return;
    const starter = inForce(final, 'CMD') ?? inForce(final, 'ENTRYPOINT');
    if (!starter || baseOfStage(final).ports?.length || isCloudFunction(rootImage(final))) return;
    yield {
      ...final.opening.keywordSpan,
      message: `The final stage has ${starter.keyword} and no EXPOSE, so the image does not say whether and where its program listens.`,
    };
  },
};
