import { namedUserWithoutPasswd } from '../../../src/checker/rules/distroless/named-user-without-passwd.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(namedUserWithoutPasswd, {
  'a name in scratch': dockerfile`
    FROM scratch
    USER ⟦app⟧
  `,
  'a group alone': dockerfile`
    FROM scratch
    USER ⟦10001:app⟧
  `,
  'even root': dockerfile`
    FROM scratch
    USER ⟦root⟧
  `,
  'the owner of a copy': dockerfile`
    FROM scratch
    COPY --chown=⟦app:app⟧ app /app
  `,
  'through a line of stages': dockerfile`
    FROM scratch AS base
    FROM base
    USER ⟦app⟧
  `,
  'something else copied to /etc': dockerfile`
    FROM scratch
    COPY certs.pem /etc/
    USER ⟦app⟧
  `,
  'before the file is there': dockerfile`
    FROM scratch
    COPY --chown=⟦app⟧ app /app
    COPY --from=build /etc/passwd /etc/passwd
    USER app
  `,
  'lower-case keywords and CRLF change nothing': 'from scratch\r\nuser ⟦app⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM scratch\nUSER `\n  ⟦app⟧\n',
  numbers: dockerfile`
    FROM scratch
    COPY --chown=65532:65532 app /app
    USER 65532:65532
  `,
  'the files are copied from another stage': dockerfile`
    FROM scratch
    COPY --from=build /etc/passwd /etc/group /etc/
    USER app:app
  `,
  'a folder called etc': dockerfile`
    FROM scratch
    COPY --from=build /prepared/etc /etc
    USER app
  `,
  'a file system is unpacked': dockerfile`
    FROM scratch
    ADD rootfs.tar.xz /
    USER app
  `,
  'SHELL shows that there is more': dockerfile`
    FROM scratch
    SHELL ["/bin/sh", "-c"]
    USER app
  `,
  'other images have the files': dockerfile`
    FROM gcr.io/distroless/static-debian13:latest
    USER nonroot
  `,
  'a variable that cannot be known': dockerfile`
    FROM scratch
    ARG WHO
    USER $WHO
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM scratch
    COPY <<EOF /Dockerfile
    USER app
    EOF
  `,
  'BuildKit knows root by itself': dockerfile`
    FROM scratch
    COPY --chown=root:root app /app
    COPY --chown=0:root app /app
  `,
});
