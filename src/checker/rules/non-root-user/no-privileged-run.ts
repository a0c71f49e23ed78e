import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { type Dockerfile, onlyDeep } from '../../model/dockerfile.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noPrivilegedRun: Rule = {
  id: 'no-privileged-run',
  title: 'Ask for no privileged container',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['privileged'],
  why: '`--privileged` gives a container every capability and every device of the host; root inside is then root outside. An image that tells people to run it so, in a label or by doing it itself, should name the capabilities it needs instead.',
  unless: 'The image is Docker in Docker, which cannot do with less.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        LABEL run="docker run --privileged example.com/tool"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        LABEL run="docker run --cap-add=NET_ADMIN example.com/tool"
        USER 10001
      `,
    },
  ],
  peers: { dockerfile_lint: ['privileged_run_container'] },

  *check(dockerfile) {
    if (!dockerfile.source.text.includes('--privileged')) return;
    yield* inCommands(dockerfile);
    for (const { pairs } of onlyDeep(dockerfile, 'LABEL'))
      for (const { value } of pairs) {
        if (!value || !/\brun\b.*\s--privileged(?!=false)/s.test(value.partial)) continue;
        const from = dockerfile.source.text.indexOf('--privileged', value.from);
        yield { from, to: from + '--privileged'.length, message };
      }
  },
};

const engines = new Set(['docker', 'podman', 'nerdctl']);

function* inCommands(dockerfile: Dockerfile): Generator<Found> {
  for (const instruction of onlyDeep(dockerfile, 'RUN', 'CMD', 'ENTRYPOINT'))
    for (const { name, words } of commands(dockerfile, instruction)) {
      if (name === undefined || !engines.has(name)) continue;
      if (!words.some(({ value }) => value === 'run' || value === 'create')) continue;
      const flag = words.find(({ value }) => /^--privileged(?:=true)?$/.test(value ?? ''));
      if (flag) yield { from: flag.from, to: flag.to, message };
    }
}

const message = '--privileged makes root in the container root on the host.';
