import { entrypointNotExecutable } from '../../../src/checker/rules/entrypoint-and-cmd/entrypoint-not-executable.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(entrypointNotExecutable, {
  'a heredoc writes no mode': dockerfile`
    FROM alpine:3.22
    COPY <<EOF ⟦/start.sh⟧
    #!/bin/sh
    EOF
    ENTRYPOINT ["/start.sh"]
  `,
  'named by the heredoc in a folder': dockerfile`
    FROM alpine:3.22
    COPY <<start.sh ⟦/usr/bin/⟧
    #!/bin/sh
    start.sh
    CMD ["/usr/bin/start.sh"]
  `,
  'a fetched file cannot be started either': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/tini ⟦/tini⟧
    ENTRYPOINT ["/tini", "--"]
  `,
  'shell form starts it all the same': dockerfile`
    FROM alpine:3.22
    COPY <<EOF ⟦/start.sh⟧
    #!/bin/sh
    EOF
    CMD /start.sh
  `,
  'a stage below wrote it': dockerfile`
    FROM alpine:3.22 AS base
    COPY <<EOF ⟦/start.sh⟧
    #!/bin/sh
    EOF
    FROM base
    CMD ["/start.sh"]
  `,
  'a mode that starts nothing': dockerfile`
    FROM alpine:3.22
    COPY --chmod=⟦0644⟧ start.sh /usr/bin/
    ENTRYPOINT ["/usr/bin/start.sh"]
  `,
  'a mode for the owner, or in letters': dockerfile`
    FROM alpine:3.22
    COPY --chmod=0744 start.sh /start.sh
    COPY --chmod=a=r other.sh /other.sh
    ENTRYPOINT ["/start.sh"]
    CMD ["/other.sh"]
  `,
  'the mode is given': dockerfile`
    FROM alpine:3.22
    COPY --chmod=755 <<EOF /start.sh
    #!/bin/sh
    EOF
    CMD ["/start.sh"]
  `,
  'chmod gives it': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /start.sh
    #!/bin/sh
    EOF
    RUN chmod +x /start.sh
    CMD ["/start.sh"]
  `,
  'a shell reads it': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /start.sh
    echo hello
    EOF
    CMD ["sh", "/start.sh"]
  `,
  'a file of the context has the mode it has': dockerfile`
    FROM alpine:3.22
    COPY start.sh /start.sh
    CMD ["/start.sh"]
  `,
  'another file': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /etc/config
    a=b
    EOF
    CMD ["/server"]
  `,
  'a variable hides where it goes': dockerfile`
    FROM alpine:3.22
    ARG TARGET
    COPY <<EOF $TARGET
    #!/bin/sh
    EOF
    CMD ["/start.sh"]
  `,
  'a repository is no file': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/tini.git /tini
    CMD ["/tini"]
  `,
  'a script begins with its interpreter': dockerfile`
    FROM alpine:3.22
    COPY --chmod=755 <<"EOF" /start.sh
    ⟦set -e⟧
    exec "$@"
    EOF
    ENTRYPOINT ["/start.sh"]
  `,
  'also one of several': dockerfile`
    FROM alpine:3.22
    COPY --chmod=755 <<a <<b /usr/bin/
    #!/bin/sh
    a
    ⟦exec app⟧
    b
    CMD ["/usr/bin/b"]
  `,
  'a shell starts it without': dockerfile`
    FROM alpine:3.22
    COPY --chmod=755 <<"EOF" /start.sh
    exec app
    EOF
    CMD /start.sh
  `,
  'with one, or one that a variable may hold': dockerfile`
    FROM alpine:3.22 AS one
    COPY --chmod=755 <<-"EOF" /start.sh
    	#!/bin/sh
    	EOF
    CMD ["/start.sh"]
    FROM alpine:3.22
    ARG HEAD
    COPY --chmod=755 <<EOF /start.sh
    $HEAD
    EOF
    CMD ["/start.sh"]
  `,
  'a later step may have written it anew': dockerfile`
    FROM alpine:3.22
    COPY --chmod=755 <<"EOF" /start.sh
    exec app
    EOF
    RUN sed -i '1i #!/bin/sh' /start.sh
    CMD ["/start.sh"]
  `,
});
