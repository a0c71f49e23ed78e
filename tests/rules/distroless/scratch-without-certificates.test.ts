import { scratchWithoutCertificates } from '../../../src/checker/rules/distroless/scratch-without-certificates.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(scratchWithoutCertificates, {
  'nobody to trust': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM ⟦scratch⟧
    COPY --from=build /app /app
    ENTRYPOINT ["/app"]
  `,
  'through a line of stages': dockerfile`
    FROM rust:1.91 AS build
    RUN cargo build --release
    FROM ⟦scratch⟧ AS base
    COPY --from=build /app /app
    FROM base
    CMD ["/app"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27 as build\r\nrun go build -o /app .\r\nfrom ⟦scratch⟧\r\ncopy --from=build /app /app\r\ncmd ["/app"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27 AS build\nRUN go build -o /app .\nFROM `\n  ⟦scratch⟧\nCOPY --from=build /app /app\nCMD ["/app"]\n',
  'they are copied': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM scratch
    COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
    COPY --from=build /app /app
    ENTRYPOINT ["/app"]
  `,
  'a whole file system is': dockerfile`
    FROM golang:1.27 AS build
    RUN make install DESTDIR=/rootfs
    FROM scratch
    COPY --from=build /rootfs /
    ENTRYPOINT ["/app"]
  `,
  'only files are handed out': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM scratch
    COPY --from=build /app /app
  `,
  'distroless has them': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM gcr.io/distroless/static-debian13:nonroot
    COPY --from=build /app /app
    ENTRYPOINT ["/app"]
  `,
  'nothing is compiled, so nobody knows what runs': dockerfile`
    FROM scratch
    COPY app /app
    ENTRYPOINT ["/app"]
  `,
  'a build stage on scratch': dockerfile`
    FROM scratch AS files
    COPY a /a
    FROM alpine:3.22
    COPY --from=files /a /a
    CMD ["/a"]
  `,
  'a base that a variable names': dockerfile`
    ARG BASE=scratch
    ARG OTHER
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM $OTHER
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'a heredoc is a file': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM scratch
    COPY <<EOF /etc/ssl/cert.pem
    text
    EOF
    COPY --from=build /app /app
    CMD ["/app"]
  `,
});
