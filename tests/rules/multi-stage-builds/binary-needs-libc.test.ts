import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { binaryNeedsLibc } from '../../../src/checker/rules/multi-stage-builds/binary-needs-libc.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(binaryNeedsLibc, {
  'Go with cgo on Alpine': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM alpine:3.22
    COPY --from=build ⟦/app⟧ /app
  `,
  'Rust in scratch': dockerfile`
    FROM rust:1.91 AS build
    RUN cargo build --release
    FROM scratch
    COPY --from=build ⟦/target/release/app⟧ /app
    CMD ["/app"]
  `,
  'an empty image that only hands out files': dockerfile`
    FROM rust:1.91 AS build
    RUN cargo build --release
    FROM scratch AS release
    COPY --from=build /target/release/libplugin.so /
  `,
  'distroless static has none': dockerfile`
    FROM golang:1.27-bookworm AS build
    RUN go build -o /app .
    FROM gcr.io/distroless/static-debian13:nonroot
    COPY --from=build /etc/mime.types /etc/
    COPY --from=build ⟦/app⟧ /app
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27 as build\r\nrun go build -o /app .\r\nfrom alpine:3.22\r\ncopy --from=build ⟦/app⟧ /app\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27 AS build\nRUN go build -o /app .\nFROM alpine:3.22\nCOPY --from=build `\n  ⟦/app⟧ /app\n',
  'cgo is off': dockerfile`
    FROM golang:1.27 AS build
    RUN CGO_ENABLED=0 go build -o /app .
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'cgo is off for the stage': dockerfile`
    FROM golang:1.27 AS build
    ENV CGO_ENABLED 0
    RUN go build -o /app .
    FROM scratch
    COPY --from=build /app /app
  `,
  'linked statically': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -ldflags '-extldflags "-static"' -o /app .
    FROM scratch
    COPY --from=build /app /app
  `,
  'for musl': dockerfile`
    FROM rust:1.91 AS build
    RUN cargo build --release --target x86_64-unknown-linux-musl
    FROM scratch
    COPY --from=build /app /app
  `,
  'for a target that a variable names': dockerfile`
    FROM rust:1.91 AS build
    ARG TARGET
    RUN cargo build --target $TARGET
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'built on Alpine': dockerfile`
    FROM golang:1.27-alpine AS build
    RUN go build -o /app .
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'glibc on both sides': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM gcr.io/distroless/base-debian13:nonroot
    COPY --from=build /app /app
  `,
  'a layer that stands in for glibc': dockerfile`
    FROM rust:1.91 AS build
    RUN cargo build --release
    FROM alpine:3.22
    RUN apk add gcompat
    COPY --from=build /app /app
  `,
  'only data is copied': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM alpine:3.22
    COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
    COPY --from=build /src/static /srv/static
  `,
  'an image nobody knows': dockerfile`
    FROM example.com/go:1 AS build
    RUN go build -o /app .
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'a heredoc that is a file': dockerfile`
    FROM golang:1.27 AS build
    COPY <<EOF /build.sh
    go build -o /app .
    EOF
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'a program for another system runs elsewhere': dockerfile`
    FROM golang:1.27-trixie AS build
    ENV CGO_ENABLED=1 GOOS=windows CC=x86_64-w64-mingw32-gcc
    RUN go build -o /out/app.exe .
    FROM scratch
    COPY --from=build /out/app.exe /
    FROM rust:1.90-trixie AS crate
    RUN cargo build --release --target x86_64-pc-windows-gnu
    FROM scratch
    COPY --from=crate /target/x86_64-pc-windows-gnu/release/app.exe /
  `,
});

it('names the command that made what is copied', () => {
  const text = `FROM golang:1.27
RUN go install ./tool && go build -o /app .
FROM scratch
COPY --from=0 /app /app
CMD ["/app"]
`;
  const [found] = check(text, { rules: [binaryNeedsLibc] }).findings;
  expect(found?.message).toMatch(/^go build /);
});
