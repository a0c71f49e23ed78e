import { copyOverRoot } from '../../../src/checker/rules/layer-sanity/copy-over-root.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyOverRoot, {
  'a folder, or what a pattern matches': dockerfile`
    FROM debian:13
    COPY ⟦rootfs/⟧ /
    COPY a ⟦*.conf⟧ /
    ADD --chown=1:1 ⟦./files/⟧ /.
  `,
  'in every stage, and under a trigger': dockerfile`
    FROM debian:13 AS base
    COPY ⟦root/⟧ /
    FROM debian:13
    ONBUILD COPY ⟦root/⟧ /
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\ncopy ⟦root/⟧ \\\r\n  /\r\n',
  'files by name, and what goes into a folder': dockerfile`
    FROM debian:13
    COPY entrypoint.sh go.sh /
    COPY rootfs/ /app/
    COPY *.conf /etc/
  `,
  'an empty image has nothing to go over': dockerfile`
    FROM scratch
    COPY rootfs/ /
  `,
  'another stage, the whole context, a heredoc and a download are the business of others': dockerfile`
    FROM debian:13 AS build
    FROM debian:13
    COPY --from=build /out/ /
    COPY . /
    COPY ./ /
    COPY <<EOF /
    a/
    EOF
    ADD https://example.com/a/ /
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG SOURCE
    COPY $SOURCE/ /
  `,
});
