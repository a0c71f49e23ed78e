import { preferAddUnpack } from '../../../src/checker/rules/copy-over-add/prefer-add-unpack.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferAddUnpack, {
  'through a pipe': dockerfile`
    FROM debian:trixie
    RUN ⟦curl -fsSL https://example.org/a.tar.gz⟧ | tar -xz -C /opt
  `,
  'by way of a file': dockerfile`
    FROM debian:trixie
    RUN ⟦wget -O /tmp/a.tgz https://example.org/latest⟧ && tar -xf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
  `,
  'under its own name, in a heredoc': dockerfile`
    FROM debian:trixie
    RUN <<EOF
    ⟦curl -fsSLO https://example.org/a.tar.gz⟧
    tar xf a.tar.gz
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:trixie\r\nrun ⟦curl https://example.org/a.tgz⟧ | tar xz\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:trixie\nRUN ⟦curl https://example.org/a.tgz⟧ `\n  | tar xz\n',
  'a build stage gains by it too': dockerfile`
    FROM debian:trixie AS build
    RUN ⟦curl https://example.org/a.tgz⟧ | tar xz
    FROM debian:trixie
  `,
  'ADD drops no leading folder': dockerfile`
    FROM debian:trixie
    RUN curl https://example.org/a.tgz | tar xz --strip-components=1
  `,
  'ADD takes all of it': dockerfile`
    FROM debian:trixie
    RUN curl https://example.org/a.tgz | tar xz bin/a
  `,
  'ADD checks no signature': dockerfile`
    FROM debian:trixie
    RUN curl -O https://example.org/a.tgz && gpg --verify a.tgz.asc a.tgz && tar xf a.tgz
  `,
  'no archive': dockerfile`
    FROM debian:trixie
    RUN curl -o /usr/bin/tool https://example.org/tool && tar xf other.tar
  `,
  'another file': dockerfile`
    FROM debian:trixie
    RUN curl -O https://example.org/a.tgz && tar xf b.tgz
  `,
  'an address that is unknown': dockerfile`
    FROM debian:trixie
    ARG URL
    RUN curl $URL | tar xz
  `,
  'a text that is not run': dockerfile`
    FROM debian:trixie
    RUN echo "curl https://example.org/a.tgz | tar xz"
  `,
  'a digest that ADD cannot check': dockerfile`
    FROM debian:trixie
    RUN curl -fsSLO https://example.org/a.tgz && echo "$SHA512  a.tgz" | sha512sum -c - && tar xzf a.tgz
    RUN ⟦curl -fsSLO https://example.org/b.tgz⟧ && echo "$SHA256  b.tgz" | sha256sum -c - && tar xzf b.tgz
  `,
  'an address that the shell makes up, and a choice': dockerfile`
    FROM debian:13
    ARG TARGETARCH
    RUN case $TARGETARCH in arm64) ARCH=aarch64;; *) ARCH=x86_64;; esac && curl -fsSL https://example.com/tool-$ARCH.tar.gz | tar xz -C /opt
    RUN if [ "$TARGETARCH" = arm64 ]; then curl -fsSL https://example.com/tool.tar.gz | tar xz -C /opt; fi
    RUN ⟦curl -fsSL https://example.com/tool-$TARGETARCH.tar.gz⟧ | tar xz -C /opt
  `,
});
