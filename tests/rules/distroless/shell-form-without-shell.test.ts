import { shellFormWithoutShell } from '../../../src/checker/rules/distroless/shell-form-without-shell.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(shellFormWithoutShell, {
  'nothing runs in scratch': dockerfile`
    FROM scratch
    ⟦RUN⟧ echo hello
  `,
  'nor does anything start': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
    COPY app /app
    ⟦HEALTHCHECK⟧ CMD /app --check
    ⟦ENTRYPOINT⟧ /app
    ⟦CMD⟧ serve
  `,
  'a build stage is looked at for RUN': dockerfile`
    FROM scratch AS files
    ⟦RUN⟧ mkdir /a
    FROM alpine:3.22
  `,
  'through a line of stages': dockerfile`
    FROM gcr.io/distroless/base-debian13:latest AS base
    FROM base
    ⟦CMD⟧ /app
  `,
  'a heredoc wants a shell as well': dockerfile`
    FROM scratch
    ⟦RUN⟧ <<EOF
    echo hello
    EOF
  `,
  'a program that is copied in is no shell': dockerfile`
    FROM scratch
    COPY --from=build /out/server /usr/local/bin/
    COPY --from=build /server /
    ⟦CMD⟧ server
  `,
  'lower-case keywords and CRLF change nothing': 'from scratch\r\n⟦cmd⟧ /app\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM scratch\n⟦CMD⟧ `\n  /app\n',
  'exec form': dockerfile`
    FROM scratch
    COPY app /app
    RUN ["/app", "--prepare"]
    HEALTHCHECK CMD ["/app", "--check"]
    CMD ["/app"]
  `,
  'no check at all': dockerfile`
    FROM scratch
    HEALTHCHECK NONE
    CMD ["/app"]
  `,
  'a debug tag brings a shell': dockerfile`
    FROM gcr.io/distroless/static-debian13:debug
    CMD /app
  `,
  'SHELL names another': dockerfile`
    FROM scratch
    SHELL ["/busybox", "sh", "-c"]
    RUN echo hello
  `,
  'a shell is copied in': dockerfile`
    FROM scratch
    COPY --from=busybox:1.37 /bin/busybox /bin/sh
    RUN echo hello
  `,
  'a file system is unpacked': dockerfile`
    FROM scratch
    ADD alpine-minirootfs.tar.gz /
    CMD sh
  `,
  'a file system is copied': dockerfile`
    FROM alpine:3.22 AS build
    FROM scratch
    COPY --from=build /rootfs/ /
    RUN echo hello
  `,
  'a mount brings the programs': dockerfile`
    FROM scratch
    RUN --mount=from=busybox:1.37,source=/bin,target=/bin echo hello
  `,
  'another image': dockerfile`
    FROM alpine:3.22
    CMD sh
  `,
  'an image that a variable names, or whose tag does': dockerfile`
    ARG TAG
    FROM gcr.io/distroless/static-debian13:$TAG
    CMD /app
  `,
  'behind an ENTRYPOINT it is an argument': dockerfile`
    FROM scratch
    ENTRYPOINT ["/app"]
    CMD serve
  `,
});
