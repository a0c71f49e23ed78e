import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { covers, readExposed } from './ports.ts';
import { portRemoval } from './removal.ts';

/** Services with which one takes hold of a whole machine. */
const services: readonly (readonly [port: number, name: string])[] = [
  [22, 'SSH'],
  [23, 'Telnet'],
  [3389, 'Remote Desktop'],
  [5800, 'VNC'],
  [5900, 'VNC'],
];

export const exposeSshPort: Rule = {
  id: 'expose-ssh-port',
  title: 'Leave SSH and other remote logins out of the image',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['expose'],
  why: 'A login service in a container is a second way in, with keys and passwords that belong to the image. `docker exec`, and `kubectl debug` where there is no shell, reach a running container without one.',
  unless:
    'Remote login is what the image is for: a bastion, a desktop in a container, a Git server.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000 22
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {
    trivy: ['DS-0004'],
    checkov: ['CKV_DOCKER_1'],
    kics: ['exposing_port_22'],
    'sonar-iac': ['S6473'],
    terrascan: ['AC_DOCKER_0026'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, 'EXPOSE'))
      for (const word of instruction.words) {
        const exposed = readExposed(word);
        const service = exposed && services.find(([port]) => covers(exposed, port));
        if (!service) continue;
        yield {
          from: word.from,
          to: word.to,
          message: `Port ${service[0]} is that of ${service[1]}, a way to log in to the container from outside.`,
          fix: portRemoval(dockerfile, instruction, word, 'suggestion'),
        };
      }
  },
};
