import { dockerSocketMount } from '../../../src/checker/rules/non-root-user/docker-socket-mount.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(dockerSocketMount, {
  'in triggers': dockerfile`
    FROM docker:29
    ONBUILD VOLUME ⟦/var/run/docker.sock⟧
  `,
  'a volume of that name': dockerfile`
    FROM docker:29
    VOLUME ⟦/var/run/docker.sock⟧
  `,
  'as if it were a mount': dockerfile`
    FROM docker:29
    VOLUME ⟦/var/run/docker.sock:/var/run/docker.sock⟧
  `,
  'in exec form': dockerfile`
    FROM docker:29
    VOLUME ["/data", ⟦"/run/containerd/containerd.sock"⟧]
  `,
  'in a build step': dockerfile`
    FROM docker:29
    RUN --mount=type=bind,source=docker.sock,target=⟦/var/run/docker.sock⟧ docker ps
  `,
  'every stage is looked at': dockerfile`
    FROM docker:29 AS build
    VOLUME ⟦/var/run/docker.sock⟧
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing':
    'from docker:29\r\nvolume ⟦/var/run/docker.sock⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM docker:29\nVOLUME `\n  ⟦/var/run/docker.sock⟧\n',
  'other volumes': dockerfile`
    FROM docker:29
    VOLUME /var/run /var/lib/docker
  `,
  'a client that is told where the engine is': dockerfile`
    FROM docker:29
    ENV DOCKER_HOST=unix:///var/run/docker.sock
    CMD ["docker", "-H", "unix:///var/run/docker.sock", "ps"]
  `,
  'a word in a text': dockerfile`
    FROM docker:29
    LABEL usage="-v /var/run/docker.sock:/var/run/docker.sock"
  `,
  'a variable that cannot be known': dockerfile`
    FROM docker:29
    ARG SOCKET
    VOLUME $SOCKET
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM docker:29
    COPY <<EOF /Dockerfile
    VOLUME /var/run/docker.sock
    EOF
  `,
});
