import { preferCopyChmod } from '../../../src/checker/rules/layer-sanity/prefer-copy-chmod.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferCopyChmod, {
  'copied, then changed': dockerfile`
    FROM debian:13
    ⟦COPY⟧ run.sh /run.sh
    RUN chmod +x /run.sh
  `,
  'into a folder, relative, and from another stage': dockerfile`
    FROM debian:13 AS build
    WORKDIR /opt
    ⟦COPY⟧ bin/run.sh ./bin/
    RUN chmod 755 /opt/bin/run.sh
    FROM debian:13
    ⟦COPY⟧ --from=build /app /usr/bin/app
    RUN ["chmod", "0755", "/usr/bin/app"]
  `,
  'a heredoc script': dockerfile`
    FROM debian:13
    ⟦COPY⟧ run.sh /run.sh
    RUN <<EOF
    chmod u+x /run.sh
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\n⟦copy⟧ a /a\r\nrun chmod 755 /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\n⟦COPY⟧ a `\n  /a\nRUN chmod 755 /a\n',
  'the mode is set already': dockerfile`
    FROM debian:13
    COPY --chmod=0755 run.sh /run.sh
    RUN chmod 0755 /run.sh
  `,
  'something stands between': dockerfile`
    FROM debian:13
    COPY run.sh /run.sh
    RUN echo
    RUN chmod +x /run.sh
  `,
  'chmod is not all': dockerfile`
    FROM debian:13
    COPY run.sh /run.sh
    RUN chmod +x /run.sh && /run.sh
  `,
  'a mode that is set is set anew': dockerfile`
    FROM debian:13
    ⟦COPY⟧ --chmod=644 run.sh /run.sh
    RUN chmod +x /run.sh
    ⟦COPY⟧ --chmod=0644 go.sh /go.sh
    RUN chmod 0755 /go.sh
  `,
  'a file of its own text': dockerfile`
    FROM debian:13
    ⟦COPY⟧ <<EOF /run.sh
    exec server
    EOF
    RUN chmod +x /run.sh
    COPY <<EOF /bin/
    exec server
    EOF
    RUN chmod +x /bin/run.sh
  `,
  'several files, patterns, trees': dockerfile`
    FROM debian:13
    COPY a.sh b.sh /bin/
    RUN chmod +x /bin/a.sh
    COPY *.sh /bin/
    RUN chmod +x /bin/a.sh
    COPY app /app
    RUN chmod -R 755 /app
  `,
  'another file': dockerfile`
    FROM debian:13
    COPY run.sh /run.sh
    RUN chmod +x /other.sh
  `,
  'a path that cannot be known': dockerfile`
    FROM debian:13
    ARG NAME
    COPY run.sh /$NAME
    RUN chmod +x /$NAME
  `,
});
