import { bashSyntaxInSh } from '../../../src/checker/rules/linting/bash-syntax-in-sh.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(bashSyntaxInSh, {
  'a heredoc inside the script of one': dockerfile`
    FROM debian:13
    RUN <<EOF
    cat > /f <<'END'
    list=(a b)
    [[ -f x ]]
    END
    ⟦more=(⟧a b)
    EOF
  `,
  'expansions of bash': dockerfile`
    FROM debian:13
    RUN echo ⟦\${!name}⟧
    RUN v=⟦\${VERSION//./_}⟧ && echo "$v"
    RUN echo ⟦"\${NAME^^}"⟧ && echo '\${NAME//a/b}' \\\${NAME,,}
    RUN echo \${NAME:-//x} \${NAME#*//} https://example.org//x
    RUN diff ⟦<(sort a)⟧ b
  `,
  'arrays and functions of bash': dockerfile`
    FROM debian:13
    RUN true && ⟦list=(⟧a b)
    RUN ⟦function⟧ f { true; }; f
    RUN f() { true; }; f && echo "list=(a)" && x=$(pwd) && awk 'function f(x) { return x }'
  `,
  'words of bash': dockerfile`
    FROM debian:13
    RUN ⟦source⟧ /opt/env.sh && make
    RUN make && ⟦pushd⟧ /src && make && popd
  `,
  'tests of bash': dockerfile`
    FROM ubuntu:24.04
    RUN if ⟦[[⟧ -f /x ]]; then make; fi
    RUN make && [ "$A" ⟦==⟧ b ] || true
    RUN test "$A" ⟦==⟧ b
  `,
  'redirections of bash': dockerfile`
    FROM node:24
    RUN make ⟦&>⟧ /dev/null
    RUN cat ⟦<<<⟧ a > /b
  `,
  'every stage, a heredoc, and sh in exec form': dockerfile`
    FROM python:3.13-slim AS build
    RUN <<EOF
    ⟦source⟧ /opt/env.sh
    EOF
    FROM python:3.13-slim
    RUN ["sh", "-c", "⟦source⟧ /opt/env.sh"]
  `,
  'in what is substituted': dockerfile`
    FROM debian:13
    RUN echo "$(⟦[[⟧ -f /x ]] && echo yes)"
  `,
  'bash is chosen': dockerfile`
    FROM debian:13
    SHELL ["/bin/bash", "-c"]
    RUN source /opt/env.sh && [[ -f /x ]] && make &> /dev/null
  `,
  'bash is called': dockerfile`
    FROM debian:13
    RUN bash -c 'source /opt/env.sh && [[ -f /x ]]'
    RUN ["bash", "-c", "source /opt/env.sh"]
    RUN <<EOF
    #!/bin/bash
    source /opt/env.sh
    EOF
  `,
  'the ash of Alpine knows it, and so does the sh of Fedora': dockerfile`
    FROM alpine:3.22 AS alpine
    RUN source /opt/env.sh && [[ -f /x ]]
    FROM fedora:43
    RUN source /opt/env.sh && [[ -f /x ]]
  `,
  'a base that nobody knows': dockerfile`
    FROM example.com/base:1
    RUN source /opt/env.sh
  `,
  'sh is replaced': dockerfile`
    FROM debian:13
    RUN ln -sf /bin/bash /bin/sh
    RUN source /opt/env.sh
  `,
  'a declared shell': dockerfile`
    # hadolint shell=bash
    FROM debian:13
    RUN source /opt/env.sh
  `,
  'words of other commands': dockerfile`
    FROM debian:13
    RUN echo source [[ x ]] && grep '[[:alpha:]]' /x && apt-get source x
    RUN echo "a [[ b" && ./source x
    RUN sed -e 's/a/[[ b/' /x
  `,
  'what sh knows as well': dockerfile`
    FROM debian:13
    RUN . /opt/env.sh && [ -f /x ] && [ "$A" = b ] && make > /dev/null 2>&1
  `,
  'a heredoc that a command takes in': dockerfile`
    FROM debian:13
    RUN cat <<EOF > /run.sh
    if [[ -f /x ]]; then make; fi
    source /opt/env.sh
    EOF
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM debian:13
    COPY <<EOF /run.sh
    source /opt/env.sh
    EOF
  `,
  'lower-case keywords and CRLF': 'from debian:13\r\nrun make && \\\r\n  ⟦source⟧ /opt/env.sh\r\n',
  'braces among paths': dockerfile`
    FROM debian:13
    RUN mkdir -p ⟦/srv/{data,log}⟧
    RUN rm -rf ⟦/var/lib/{apt,dpkg}/lists⟧ && rm -rf '/a/{b,c}' "/a/{b,c}" /a/\{b,c\}
    RUN touch ⟦file{1..3}⟧ && mkdir \${A} /x{} /x{y}
  `,
  'a loop over braces': dockerfile`
    FROM python:3.13-slim
    RUN for i in ⟦{1..3}⟧; do echo "$i"; done
    RUN bash -c 'for i in {1..3}; do echo "$i"; done'
    RUN for i in 1 2 3; do echo "$i"; done
  `,
  'programs that read braces themselves': dockerfile`
    FROM node:24
    RUN npx prettier --check src/**/*.{js,ts} && curl -fsSLO https://example.com/{a,b}.txt
    RUN find . -name x -exec rm {} + && sed -E s/a{2,3}/b/ /f
  `,
  'ash in Alpine is another matter': dockerfile`
    FROM alpine:3.22
    RUN mkdir /srv/{data,log}
  `,
  'dash by its own name': dockerfile`
    FROM debian:13-slim
    SHELL ["/bin/dash", "-c"]
    RUN ⟦[[⟧ -f /etc/motd ]]
  `,
  'what stands in quotes for another bash, with something to substitute in it': dockerfile`
    FROM debian:13-slim
    RUN bash -c 'for i in {1..5}; do echo $((i)); done'
    RUN bash -c 'set -e; x=$(nproc); [[ -n $x ]] && make'
    RUN su app -s /bin/bash -c '[[ -n $(nproc) ]] && make'
    RUN echo 'a=1; [[ -n "$(id)" ]]' >> /etc/bash.bashrc
    RUN bash -c "x=\\$(nproc); [[ -n \\$x ]] && make"
    RUN bash -c "x=$(nproc); [[ $x -gt 2 ]] && make"
    RUN echo "$((1 + 2)); [[ a ]]" >> /etc/bash.bashrc
  `,
  'what the shell itself substitutes': dockerfile`
    FROM debian:13-slim
    RUN echo "it's $(⟦[[⟧ -n $HOME ]] && id)" 'and $(so on)'
    RUN echo $(echo ")"; ⟦[[⟧ -n $HOME ]] && id)
  `,
});
