import { sudoInImage } from '../../../src/checker/rules/non-root-user/sudo-in-image.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(sudoInImage, {
  'among others': dockerfile`
    FROM debian:13-slim
    RUN apt-get update && apt-get install -y curl ⟦sudo⟧ git
  `,
  'by any package manager, with a version': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache ⟦sudo=1.9.17-r0⟧ ⟦doas⟧
  `,
  'lower case, CRLF, a backtick escape':
    '# escape=`\r\nfrom fedora:43\r\nrun dnf install -y `\r\n  ⟦sudo⟧\r\n',
  'in a stage that the final one continues': dockerfile`
    FROM debian:13-slim AS base
    RUN apt-get install -y ⟦sudo⟧
    FROM base
    CMD ["x"]
  `,
  'a build stage': dockerfile`
    FROM debian:13-slim AS build
    RUN apt-get install -y sudo
    FROM scratch
    COPY --from=build /x /x
  `,
  'taken away again': dockerfile`
    FROM debian:13-slim
    RUN apt-get install -y sudo && ./install && apt-get purge -y sudo
  `,
  'a call is the business of no-sudo': dockerfile`
    FROM debian:13-slim
    RUN sudo make install
  `,
  'a package of another name, a comment, a file that COPY writes': dockerfile`
    FROM debian:13-slim
    # apt-get install sudo
    RUN apt-get install -y python3-sudo
    COPY <<EOF /install.sh
    apt-get install -y sudo
    EOF
  `,
  'a variable': dockerfile`
    FROM debian:13-slim
    RUN apt-get install -y $PACKAGES
  `,
});
