import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { only, type Stage, type Volume } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const dockerSocketMount: Rule = {
  id: 'docker-socket-mount',
  title: 'Keep the socket of the container engine out of the image',
  severity: 'warning',
  preset: 'recommended',
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
        ENV DOCKER_HOST=tcp://socket-proxy:2375
        USER 10001
      `,
    },
  ],
  peers: { semgrep: ['dockerfile-dockerd-socket-mount'] },

  *check(dockerfile) {
    if (!socket.test(dockerfile.source.text)) return;
    for (const stage of dockerfile.stages) {
      for (const volume of only(stage, 'VOLUME')) yield* inVolume(volume);
      yield* inMounts(stage);
    }
  },
};

const socket = /(?:docker|containerd|podman|crio)\.sock\b/;

function* inVolume({ form, exec, words }: Volume): Generator<Found> {
  for (const { from, to, partial } of form === 'exec' ? exec : words)
    if (socket.test(partial))
      yield {
        from,
        to,
        message:
          'This makes an anonymous volume, not the socket of the host, and asks for the host’s to be mounted over it.',
      };
}

function* inMounts(stage: Stage): Generator<Found> {
  for (const { mounts } of only(stage, 'RUN'))
    for (const { options } of mounts)
      for (const { key, value, valueSpan } of options)
        if (
          valueSpan &&
          /^(?:source|src|target|dst|destination)$/.test(key) &&
          socket.test(value ?? '')
        )
          yield {
            from: valueSpan.from,
            to: valueSpan.to,
            message: 'A build step that reaches the engine’s socket is root on the build machine.',
          };
}
