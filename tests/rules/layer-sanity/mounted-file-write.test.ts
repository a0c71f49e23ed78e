import { mountedFileWrite } from '../../../src/checker/rules/layer-sanity/mounted-file-write.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(mountedFileWrite, {
  'a line is added': dockerfile`
    FROM debian:13
    RUN echo "10.0.0.5 db" >> ⟦/etc/hosts⟧
    RUN echo "nameserver 10.0.0.2" > ⟦/etc/resolv.conf⟧
  `,
  'by tee, sed, cp': dockerfile`
    FROM debian:13
    RUN echo "10.0.0.5 db" | tee -a ⟦/etc/hosts⟧
    RUN sed -i 's/a/b/' ⟦/etc/hosts⟧
    RUN cp /tmp/resolv.conf ⟦/etc/resolv.conf⟧
  `,
  'a file is copied there': dockerfile`
    FROM debian:13
    COPY hosts ⟦/etc/hosts⟧
    ADD --chmod=644 resolv.conf ⟦/etc/resolv.conf⟧
  `,
  'a heredoc, every stage': dockerfile`
    FROM debian:13 AS build
    RUN <<EOF
    echo "10.0.0.5 db" >> ⟦/etc/hosts⟧
    EOF
    FROM debian:13
    RUN echo "10.0.0.5 db" >> ⟦/etc/hosts⟧
  `,
  'it is read': dockerfile`
    FROM debian:13
    RUN cat /etc/hosts > /tmp/hosts && grep db < /etc/resolv.conf
    RUN cp /etc/hosts /tmp/hosts && sed 's/a/b/' /etc/hosts
  `,
  'another file': dockerfile`
    FROM debian:13
    RUN echo "hosts: files dns" > /etc/nsswitch.conf
    RUN echo "ALL: ALL" >> /etc/hosts.allow
    COPY hosts /app/etc/hosts
  `,
  'words and not a file': dockerfile`
    FROM debian:13
    RUN echo /etc/hosts
  `,
  'a variable that nobody knows': dockerfile`
    FROM debian:13
    ARG FILE
    RUN echo "10.0.0.5 db" >> $FILE/etc/hosts
  `,
  'lower-case keywords and CRLF': 'from debian:13\r\nrun echo a \\\r\n  >> ⟦/etc/hosts⟧\r\n',
});
