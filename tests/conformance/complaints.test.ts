import { describe, expect, it } from 'vitest';
import { check, rules } from '../../src/checker/index.ts';
import { type Case, dockerfile } from '../support/cases.ts';

/** What users of other checkers complain of, on Dockerfiles of ours: none of these rules may speak. */
interface Complaint {
  readonly silent: readonly string[];
  readonly file: Case;
  /** Whether the rule is the contested advice itself, which `strict` gives and `recommended` does not. */
  readonly contested?: true;
}

const complaints: Readonly<Record<string, Readonly<Record<string, Complaint>>>> = {
  'the user': {
    'root in a stage that is only copied from': {
      silent: ['last-user-not-root', 'missing-user'],
      file: dockerfile`
        FROM golang:1.27-trixie AS build
        USER root
        RUN make
        FROM debian:13-slim
        COPY --from=build /out/app /app
        USER 10001
        CMD ["/app"]
      `,
    },
    'a user that the stage below inherits': {
      silent: ['last-user-not-root', 'missing-user'],
      file: dockerfile`
        FROM debian:13-slim AS base
        USER 10001
        FROM base
        CMD ["/app"]
      `,
    },
    'a base that does not start as root': {
      silent: ['missing-user', 'prefer-nonroot-tag', 'last-user-not-root'],
      file: dockerfile`
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY app /app
        ENTRYPOINT ["/app"]
      `,
    },
    'an image of Chainguard, which is nobody’s root': {
      silent: ['missing-user', 'last-user-not-root'],
      file: dockerfile`
        FROM cgr.dev/chainguard/static:latest
        COPY app /app
        ENTRYPOINT ["/app"]
      `,
    },
    'a named user that the file makes': {
      contested: true,
      silent: ['numeric-user-id', 'unknown-user'],
      file: dockerfile`
        FROM alpine:3.22
        RUN addgroup -S web && adduser -S -G web web
        USER web
        CMD ["/app"]
      `,
    },
    'a named user above the last USER': {
      contested: true,
      silent: ['numeric-user-id'],
      file: dockerfile`
        FROM node:24-trixie-slim
        USER node
        RUN npm ci
        USER 1000:1000
        CMD ["node", "app.js"]
      `,
    },
    'a user in a variable': {
      silent: ['numeric-user-id', 'unknown-user', 'last-user-not-root'],
      file: dockerfile`
        FROM debian:13-slim
        ARG RUN_AS
        USER \${RUN_AS}
        CMD ["/app"]
      `,
    },
    'USER below CMD': {
      silent: ['missing-user', 'last-user-not-root'],
      file: dockerfile`
        FROM debian:13-slim
        CMD ["/app"]
        USER 10001
      `,
    },
    'a health check’s CMD above USER': {
      silent: ['missing-user', 'multiple-cmd', 'exec-form-cmd-entrypoint'],
      file: dockerfile`
        FROM debian:13-slim
        HEALTHCHECK CMD ["/app", "--check"]
        USER 10001
        CMD ["/app"]
      `,
    },
    '--chown on a folder for data': {
      silent: ['copied-files-not-root-owned'],
      file: dockerfile`
        FROM postgres:17-trixie
        COPY --chown=postgres:postgres seed /var/lib/postgresql/data
        VOLUME /var/lib/postgresql/data
      `,
    },
  },

  variables: {
    'an image that a build argument names': {
      silent: [
        'require-image-tag',
        'no-latest-tag',
        'undefined-arg-in-from',
        'invalid-image-reference',
      ],
      file: dockerfile`
        ARG BASE=registry.example.org/base:4.2
        FROM \${BASE}
      `,
    },
    'an image that only the builder knows': {
      silent: ['require-image-tag', 'no-latest-tag', 'invalid-image-reference'],
      file: dockerfile`
        ARG BASE
        FROM $BASE
      `,
    },
    'pinned packages in a variable': {
      silent: ['apt-pin-versions', 'apk-pin-versions'],
      file: dockerfile`
        FROM debian:13-slim
        ENV BUILD_DEPS="gcc=4:14.2.0-1 make=4.4.1-2"
        RUN apt-get update && apt-get install -y $BUILD_DEPS
      `,
    },
    'a stage that an argument chooses': {
      silent: ['copy-from-undefined-stage', 'tag-copied-image'],
      file: dockerfile`
        ARG SOURCE=build
        FROM alpine:3.22 AS build
        RUN make
        FROM alpine:3.22
        ARG SOURCE
        COPY --from=\${SOURCE} /out /out
      `,
    },
    'names that hold PATH, set by the base image': {
      silent: ['undefined-variable', 'path-keeps-inherited'],
      file: dockerfile`
        FROM golang:1.27-trixie
        ENV PATH=$GOPATH/bin:$PATH
        ENV LD_LIBRARY_PATH=/opt/lib:$LD_LIBRARY_PATH
      `,
    },
    'a variable of the script that a heredoc writes': {
      silent: ['undefined-variable'],
      file: dockerfile`
        FROM alpine:3.22
        COPY <<'EOF' /start.sh
        echo "$GREETING"
        EOF
        RUN <<EOF
        for f in /etc/*.conf; do echo "$f"; done
        EOF
      `,
    },
  },

  caches: {
    'a mount keeps what the managers download': {
      silent: [
        'apt-remove-lists',
        'pip-no-cache-dir',
        'apk-no-cache',
        'dnf-clean',
        'yarn-cache-clean',
        'npm-cache-clean',
      ],
      file: dockerfile`
        FROM python:3.13-slim-trixie AS python
        RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
            --mount=type=cache,target=/var/lib/apt,sharing=locked \
            apt-get update && apt-get install -y --no-install-recommends git
        RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
        FROM alpine:3.22 AS alpine
        RUN --mount=type=cache,target=/var/cache/apk apk add git
        FROM node:24-trixie-slim
        RUN --mount=type=cache,target=/root/.npm npm ci
        RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install --frozen-lockfile
      `,
    },
    'what a stage leaves that nobody ships': {
      silent: ['apt-remove-lists', 'pip-no-cache-dir', 'avoid-consecutive-run', 'yarn-cache-clean'],
      file: dockerfile`
        FROM debian:13-slim AS build
        RUN apt-get update && apt-get install -y gcc
        RUN ./configure
        RUN make
        FROM debian:13-slim
        COPY --from=build /out/app /app
      `,
    },
  },

  pins: {
    'a package in a file': {
      silent: ['apt-pin-versions', 'apk-pin-versions', 'dnf-pin-versions', 'yum-pin-versions'],
      file: dockerfile`
        FROM debian:13-slim AS a
        RUN apt-get install -y ./tool_1.2_amd64.deb
        FROM alpine:3.22 AS b
        RUN apk add --no-cache ./tool.apk
        FROM fedora:43
        RUN dnf install -y https://example.org/tool-1.2.rpm
      `,
    },
    'the value of a flag': {
      silent: ['apt-pin-versions', 'apk-pin-versions', 'pip-pin-versions', 'npm-pin-versions'],
      file: dockerfile`
        FROM debian:13-slim AS a
        RUN apt-get install -y -t trixie-backports tool=1.2-1
        FROM alpine:3.22 AS b
        RUN apk add --no-cache -X https://example.org/repo tool=1.2-r0
        FROM node:24-trixie-slim AS c
        RUN npm install --registry https://npm.example.org left-pad@1.3.0
        FROM python:3.13-slim-trixie
        RUN pip install --index-url https://pypi.example.org/simple flask==3.1.2
      `,
    },
    'the project itself': {
      silent: ['pip-pin-versions', 'npm-pin-versions', 'go-pin-versions', 'gem-pin-versions'],
      file: dockerfile`
        FROM python:3.13-slim-trixie AS a
        RUN pip install . && pip install ./lib
        FROM golang:1.27-trixie AS b
        RUN go run ./cmd/generate && go install ./...
        FROM node:24-trixie-slim
        RUN npm install && npm install -g .
      `,
    },
    'packages of a distribution without versions': {
      contested: true,
      silent: ['apt-pin-versions', 'apk-pin-versions', 'dnf-pin-versions', 'yum-pin-versions'],
      file: dockerfile`
        FROM alpine:3.22 AS a
        RUN apk add --no-cache git
        FROM fedora:43 AS b
        RUN dnf install -y git && dnf clean all
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
      `,
    },
  },

  'the shell': {
    'pipefail where it is set, or has nothing to catch': {
      silent: ['pipefail', 'pipefail-download'],
      file: dockerfile`
        FROM alpine:3.22
        RUN set -o pipefail && wget -qO- https://example.org/a | tar -x
        RUN <<EOF
        set -eo pipefail
        wget -qO- https://example.org/a | tar -x
        EOF
        RUN echo "a | b" > /c && grep -E 'x|y' /c
      `,
    },
    'cd for a build, and back': {
      contested: true,
      silent: ['no-cd-use-workdir', 'cd-without-effect'],
      file: dockerfile`
        FROM debian:13-slim
        RUN tar -xf src.tar && (cd src && make install) && rm -rf src src.tar
        RUN git clone https://example.org/x.git && cd x && git checkout v1 && make && cd .. && rm -rf x
      `,
    },
    'words that are no update': {
      silent: ['update-not-alone', 'no-apt-upgrade', 'no-yum-update'],
      file: dockerfile`
        FROM debian:13-slim
        RUN update-alternatives --set editor /usr/bin/vi && helm repo update
        RUN npm update && composer update && git submodule update --init
        RUN ./bin/update
      `,
    },
    'sudo as a package': {
      silent: ['no-sudo'],
      file: dockerfile`
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y --no-install-recommends sudo && rm -rf /var/lib/apt/lists/*
      `,
    },
    'wget in one stage, curl in another': {
      silent: ['wget-or-curl-not-both'],
      file: dockerfile`
        FROM alpine:3.22 AS fetch
        RUN wget -q https://example.org/a
        FROM debian:13-slim
        RUN curl -fsSLO https://example.org/b
        COPY --from=fetch /a /a
      `,
    },
    'commands in a file that a heredoc writes': {
      silent: ['no-sudo', 'apt-assume-yes', 'curl-pipe-shell', 'no-cd-use-workdir'],
      file: dockerfile`
        FROM debian:13-slim
        COPY <<EOF /usr/local/bin/setup
        sudo apt-get install git
        cd /srv && curl https://example.org/x | sh
        EOF
      `,
    },
  },

  secrets: {
    'names that only speak of one': {
      silent: ['secrets-in-arg-or-env', 'hardcoded-secrets'],
      file: dockerfile`
        FROM debian:13-slim
        ARG GOPRIVATE=example.org
        ENV DB_PASSWORD_FILE=/run/secrets/db
        ENV TOKEN_URL=https://example.org/token
        ARG KEY_ALIAS=release
        ENV PUBLIC_KEY=/etc/app/public.pem
        ENV KEYCLOAK_VERSION=26.4
        ENV SECRET_NAME=app/db
        ARG AUTH_USERNAME=service
        ARG LIBCRYPTO_VERSION=3.5
        ENV TOKEN_EXPIRY=3600
      `,
    },
    'the fingerprint of a key': {
      silent: ['secrets-in-arg-or-env', 'hardcoded-secrets'],
      file: dockerfile`
        FROM debian:13-slim
        ENV GPG_KEY=0D96DF4D4110E5C43FBFB17F2D347EA6AA65421D
      `,
    },
    'a path with a word for one in it': {
      silent: ['copied-secret-file'],
      file: dockerfile`
        FROM debian:13-slim
        COPY src/secrets.py src/token_parser.js /app/
      `,
    },
  },

  'the ignore file': {
    'a line that lets a file back in': {
      silent: ['copy-ignored-file', 'dockerignore-dead-pattern'],
      file: {
        dockerfile: dockerfile`
          FROM debian:13-slim
          COPY src/app /app
          COPY package.json /app/
        `,
        dockerignore: '*\n!src\n!package.json\n',
      },
    },
    'a list of what may go along': {
      silent: [
        'copy-ignored-file',
        'copy-whole-context',
        'missing-dockerignore',
        'dockerignore-clutter',
        'dockerignore-secrets',
      ],
      file: {
        dockerfile: dockerfile`
          FROM debian:13-slim
          COPY . /app
        `,
        dockerignore: '**\n!src/**\n!go.mod\n',
      },
    },
    'what another stage has': {
      silent: ['copy-ignored-file'],
      file: {
        dockerfile: dockerfile`
          FROM debian:13-slim AS build
          RUN make
          FROM debian:13-slim
          COPY --from=build /src/dist /app
        `,
        dockerignore: 'dist\nsrc\n',
      },
    },
  },

  'images and platforms': {
    'COPY --from an image, or a context of the build': {
      silent: ['copy-from-undefined-stage'],
      file: dockerfile`
        FROM debian:13-slim
        COPY --from=ghcr.io/astral-sh/uv:0.9.9 /uv /bin/uv
        COPY --from=nginx:1.29 /etc/nginx/nginx.conf /etc/nginx/
        COPY --from=busybox@sha256:e3652a00a2fabd16ce889f0aa32c38eec347b997e73bd09e69c962ec7f8732ee /bin/busybox /bin/
      `,
    },
    'the platform of the machine that builds': {
      silent: ['no-fixed-platform-flag', 'redundant-target-platform'],
      file: dockerfile`
        FROM --platform=$BUILDPLATFORM golang:1.27-trixie AS build
        RUN go build
        FROM debian:13-slim
        COPY --from=build /app /app
      `,
    },
  },

  'health and ports of what is no service': {
    'a function of a cloud': {
      silent: ['missing-healthcheck', 'missing-expose'],
      file: dockerfile`
        FROM public.ecr.aws/lambda/python:3.13
        COPY app.py ./
        CMD ["app.handler"]
      `,
    },
    'a base for other images': {
      silent: ['missing-healthcheck', 'missing-expose'],
      file: dockerfile`
        FROM debian:13-slim
        RUN apt-get update
      `,
    },
    'NONE, which says that none is wanted': {
      silent: ['missing-healthcheck'],
      file: dockerfile`
        FROM debian:13-slim
        HEALTHCHECK NONE
        CMD ["/job"]
      `,
    },
  },

  'syntax that is new or rare': {
    'flags, heredocs, and words that others stop at': {
      silent: [
        'syntax-valid',
        'unknown-flag',
        'unknown-instruction',
        'argument-count',
        'flag-value-valid',
        'mount-options-valid',
        'heredoc-terminated',
      ],
      file: dockerfile`
        # syntax=docker/dockerfile:1
        FROM --platform=$BUILDPLATFORM debian:13-slim AS build
        ADD --keep-git-dir=true --checksum=sha256:e3652a00a2fabd16ce889f0aa32c38eec347b997e73bd09e69c962ec7f8732ee https://example.org/a.git#v1 /src
        COPY --link --parents --exclude=*.md src/./a src/./b /dst/
        RUN --mount=type=secret,id=token,env=TOKEN --network=none --security=sandbox true
        RUN --mount=type=bind,target=.,rw <<-"EOS" python3 && echo done
          print("a # b")
        EOS
        HEALTHCHECK --start-interval=5s --interval=1m CMD ["true"]
        # a comment
        SHELL ["/bin/bash", "-c"]
        ONBUILD RUN --mount=type=cache,target=/x true
      `,
    },
  },
};

const ids = new Set(rules.map(({ id }) => id));

describe.each(Object.entries(complaints))('%s', (_, table) => {
  it.each(Object.entries(table))('%s', (_, { silent, file, contested }) => {
    const { dockerfile, dockerignore } =
      typeof file === 'string' ? { dockerfile: file, dockerignore: undefined } : file;
    const { findings } = check(dockerfile, {
      preset: contested ? 'recommended' : 'strict',
      ...(dockerignore === undefined ? {} : { dockerignore }),
    });
    expect(silent.filter((rule) => !ids.has(rule))).toEqual([]);
    expect(
      findings
        .filter(({ rule }) => silent.includes(rule))
        .map(({ rule, message }) => `${rule}: ${message}`),
    ).toEqual([]);
  });
});
