import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { type Dockerfile, onlyDeep, type Stage, type Volume } from '../../model/dockerfile.ts';
import { instructionRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';

export const dockerSocketMount: Rule = {
  id: 'docker-socket-mount',
  title: 'Keep the socket of the container engine out of the image',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['sock'],
  why: 'Whoever can write to `docker.sock` can start a container that mounts the whole host, and so is root there. `VOLUME` cannot mount it anyway: it makes an anonymous volume of that name, and tells readers to mount the real one over it.',
  examples: [
    {
      bad: dockerfile`
        FROM docker:29.0-cli
        VOLUME /var/run/docker.sock
        USER 10001
      `,
      good: dockerfile`
        FROM docker:29.0-cli
        USER 10001
      `,
    },
  ],
  peers: { semgrep: ['dockerfile-dockerd-socket-mount'] },

  *check(dockerfile) {
    if (!socket.test(dockerfile.source.text)) return;
    for (const stage of dockerfile.stages) {
      for (const volume of onlyDeep(stage, 'VOLUME')) yield* inVolume(dockerfile, volume);
      yield* inMounts(stage);
    }
  },
};

const socket = /(?:docker|containerd|podman|crio)\.sock\b/;

function* inVolume(dockerfile: Dockerfile, volume: Volume): Generator<Found> {
  const { form, exec, words } = volume;
  for (const { from, to, partial } of form === 'exec' ? exec : words)
    if (socket.test(partial))
      yield {
        from,
        to,
        message:
          'This makes an anonymous volume, not the socket of the host, and asks for the host’s to be mounted over it.',
        fix: without(dockerfile, volume),
      };
}

function without({ source }: Dockerfile, volume: Volume): Fix | undefined {
  const removal = volume.words.length === 1 ? instructionRemoval(source, volume) : undefined;
  return removal && { title: 'Take the volume out', safety: 'suggestion', edits: [removal] };
}

function* inMounts(stage: Stage): Generator<Found> {
  for (const { mounts } of onlyDeep(stage, 'RUN'))
    for (const { type, options } of mounts)
      for (const { key, value, valueSpan } of options)
        if (valueSpan && /^(?:target|dst|destination)$/.test(key) && socket.test(value ?? ''))
          yield {
            from: valueSpan.from,
            to: valueSpan.to,
            message:
              type === 'ssh'
                ? 'A build step that reaches the engine’s socket is root on the build machine.'
                : 'What is mounted here comes from the build context or a stage, so it is not the socket of an engine.',
          };
}
