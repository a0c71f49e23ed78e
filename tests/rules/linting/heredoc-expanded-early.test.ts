import { heredocExpandedEarly } from '../../../src/checker/rules/linting/heredoc-expanded-early.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(heredocExpandedEarly, {
  'the arguments of a script': dockerfile`
    FROM example.com/base:1
    COPY --chmod=755 <<EOF /start
    #!/bin/sh
    exec app "⟦$@⟧"
    EOF
  `,
  'with braces, too': dockerfile`
    FROM example.com/base:1
    COPY <<EOF /start
    echo ⟦\${1}⟧ $2
    EOF
  `,
  'a default is taken always': dockerfile`
    FROM example.com/base:1
    COPY <<EOF /start
    echo ⟦\${1:-none}⟧
    EOF
  `,
  'a variable that the script sets itself': dockerfile`
    FROM example.com/base:1
    COPY <<EOF /start
    #!/bin/sh
    for file in /etc/app/*; do
      echo "⟦$file⟧"
    done
    EOF
  `,
  'a variable that nothing sets': dockerfile`
    FROM nginx:1.29
    COPY <<EOF /etc/nginx/conf.d/default.conf
    proxy_set_header Host ⟦$host⟧;
    EOF
  `,
  'in every heredoc of the instruction': dockerfile`
    FROM debian:13-slim
    ADD <<a <<b /x/
    ⟦$1⟧
    a
    ⟦$2⟧
    b
  `,
  'a backslash before anything': dockerfile`
    FROM example.com/base:1
    COPY <<EOF /etc/nginx/conf.d/php.conf
    location ~ ⟦\.⟧php$ { }
    EOF
  `,
  'a backslash at the end of a line': dockerfile`
    FROM example.com/base:1
    COPY <<EOF /start
    app ⟦\⟧
      --port 80
    EOF
  `,
  'what Docker cannot substitute stops the build, and another rule says so': dockerfile`
    FROM example.com/base:1
    COPY <<EOF /start
    echo $1 \${name^^}
    EOF
  `,
  'with tabs taken off': dockerfile`
    FROM debian:13-slim
    COPY <<-EOF /x
    	⟦$1⟧
    	EOF
  `,
  'the escape character of the file is no matter':
    '# escape=`\r\nfrom debian:13-slim\r\ncopy <<EOF /x\r\n⟦\\d⟧\r\nEOF\r\n',
  'ONBUILD: the arguments alone': dockerfile`
    FROM debian:13-slim
    ONBUILD COPY <<EOF /x
    $NAME ⟦$1⟧
    EOF
  `,
  'quoted, the text is written as it stands': dockerfile`
    FROM debian:13-slim
    COPY <<"EOF" /x
    echo $1 \\n
    EOF
    COPY <<'EOF' /y
    echo $1 \\n
    EOF
  `,
  'escaped, it is meant': 'FROM debian:13-slim\nCOPY <<EOF /x\necho \\$1 \\\\n \\`date\\`\nEOF\n',
  'variables that the file sets': dockerfile`
    ARG VERSION=1
    FROM debian:13-slim
    ARG VERSION
    ENV HOME_DIR=/srv
    COPY <<EOF /x
    version=$VERSION home=\${HOME_DIR} path=$PATH
    EOF
  `,
  'of an unknown image any may be set': dockerfile`
    FROM example.com/base:1
    COPY <<EOF /x
    home=$HOME_DIR
    EOF
  `,
  'a default for a build argument': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    port=\${PORT:-80}
    EOF
  `,
  'a dollar sign alone, or a command, stays': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    costs 5 $, $(date), ^a$
    EOF
  `,
  'the text of RUN is for its shell': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    for f in a b; do printf "$f\\n"; done
    EOF
  `,
  'a file with the name of a setting in it': dockerfile`
    FROM example.com/base:1
    COPY <<EOF /etc/app.env
    PORT=$PORT
    EOF
  `,
});
