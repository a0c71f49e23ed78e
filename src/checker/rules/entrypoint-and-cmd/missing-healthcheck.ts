import { dockerfile } from '../../dockerfile-text.ts';
import { isCloudFunction, rootImage } from '../../model/bases.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { inForce } from '../../model/runtime.ts';
import { programOf, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const missingHealthcheck: Rule = {
  id: 'missing-healthcheck',
  title: 'Say with HEALTHCHECK how to tell that a service works',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Docker knows whether a process runs, not whether it answers. With a `HEALTHCHECK`, `docker ps` shows a hung server as unhealthy, Compose can wait for `service_healthy`, and Swarm replaces it.',
  unless:
    'The image runs under Kubernetes, which ignores `HEALTHCHECK` and has probes of its own, or it does a job and ends.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python", "server.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        HEALTHCHECK CMD ["python", "healthy.py"]
        CMD ["python", "server.py"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3057'],
    tally: ['hadolint/DL3057'],
    droast: ['DF012'],
    trivy: ['DS-0026'],
    checkov: ['CKV_DOCKER_2'],
    kics: ['healthcheck_instruction_missing'],
    dockle: ['CIS-DI-0006'],
    terrascan: ['AC_DOCKER_0047'],
  },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || inForce(final, 'HEALTHCHECK') || !isService(dockerfile, final)) return;
    yield {
      ...final.opening.keywordSpan,
      message:
        'The final stage has no HEALTHCHECK, so Docker can tell that the process runs, not that it answers.',
    };
  },
};

/** Whether the stage says itself what it starts, and that is no shell and no function of a cloud, or where it listens. */
function isService(dockerfile: Dockerfile, stage: Stage): boolean {
  const image = rootImage(stage);
  if (isCloudFunction(image)) return false;
  const { entrypoint, cmd, words } = startOf(dockerfile, stage);
  // Of a base image that sets CMD the health is its own; scratch has none to inherit.
  if (!entrypoint && !cmd) return image.scratch || inForce(stage, 'EXPOSE') !== undefined;
  const program = programOf(words[0]);
  if (program === 'functions-framework' || program === 'awslambdaric') return false;
  return !(words.length === 1 && program !== undefined && shells.test(program));
}

const shells = /^(?:ba|da|a|k|z|fi)?sh$|^(?:pwsh|powershell|cmd)(?:\.exe)?$/;
