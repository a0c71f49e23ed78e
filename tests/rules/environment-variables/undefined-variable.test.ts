import { undefinedVariable } from '../../../src/checker/rules/environment-variables/undefined-variable.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(undefinedVariable, {
  'in a RUN that gives a shell its text': dockerfile`
    ARG VERSION=1
    FROM debian:13
    RUN ["sh", "-c", "echo ⟦$VERSION⟧"]
    RUN ["echo", "$VERSION"]
  `,
  'in a RUN, what another stage declares': dockerfile`
    FROM debian:13 AS build
    ARG TARGET=a
    RUN make $TARGET
    FROM debian:13
    RUN echo ⟦$TARGET⟧
    RUN . /settings && echo $TARGET
    RUN TARGET=b; echo $TARGET
  `,
  'in a RUN, what the stage it continues declares, or a base that nobody knows may': dockerfile`
    FROM debian:13 AS build
    ARG TARGET=a
    FROM build AS next
    RUN echo $TARGET
    FROM example/base:1
    RUN echo $TARGET
  `,
  'not what the same ENV sets before, of which another rule speaks': dockerfile`
    FROM alpine:3.22
    ENV A=1 B=$A C=⟦$D⟧ D=2
  `,
  'nothing sets it': dockerfile`
    FROM alpine:3.22
    COPY app ⟦$DIR⟧/
  `,
  'each instruction that Docker fills in': dockerfile`
    FROM debian:trixie
    ENV A=⟦$X⟧
    ARG B=⟦\${X}⟧
    LABEL c="⟦$X⟧"
    WORKDIR /⟦$X⟧
    USER ⟦$X⟧
    EXPOSE ⟦$X⟧
    VOLUME /⟦$X⟧
    STOPSIGNAL ⟦$X⟧
    COPY --chown=⟦$X⟧ a b
  `,
  'an ARG before the first FROM counts for FROM': dockerfile`
    ARG VERSION=1
    FROM alpine:3.22
    LABEL version=⟦$VERSION⟧
    RUN echo "⟦\${VERSION}⟧"
  `,
  'it does not reach a stage of an unknown image either': dockerfile`
    ARG VERSION=1
    FROM example.org/base:2
    LABEL version=⟦$VERSION⟧
  `,
  'the platform must be asked for': dockerfile`
    FROM example.org/base:2
    COPY app-⟦$TARGETARCH⟧ /app
  `,
  'declared below': dockerfile`
    FROM example.org/base:2
    LABEL version=⟦$VERSION⟧
    ARG VERSION=1
  `,
  'a slip of the hand, on an unknown image': dockerfile`
    FROM example.org/base:2
    ENV APP_DIRECTORY=/app
    WORKDIR ⟦$APP_DIRECOTRY⟧
  `,
  'another stage has it': dockerfile`
    FROM alpine:3.22 AS build
    ARG VERSION=1
    FROM alpine:3.22
    LABEL version=⟦$VERSION⟧
  `,
  'HOME is for a shell to set': dockerfile`
    FROM python:3.13
    ENV PATH=⟦$HOME⟧/bin:$PATH
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nworkdir ⟦$DIR⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nWORKDIR `\n  ⟦$DIR⟧\n',
  'declared in the stage': dockerfile`
    ARG VERSION=1
    FROM alpine:3.22
    ARG VERSION
    ARG EMPTY
    LABEL version=$VERSION empty=$EMPTY
    RUN echo $VERSION
  `,
  'set in a stage that this one continues': dockerfile`
    FROM alpine:3.22 AS base
    ENV DIR=/app
    FROM base
    WORKDIR $DIR
  `,
  'a platform that is never told, whatever the default': dockerfile`
    FROM golang:1.27
    ENV GOARCH=⟦\${TARGETARCH:-amd64}⟧
    FROM golang:1.27
    ARG TARGETARCH
    ENV GOARCH=\${TARGETARCH:-amd64}
  `,
  'an ARG before FROM that the stage does not repeat, whatever the default': dockerfile`
    ARG TOOL=1
    FROM debian:13-slim
    ENV TOOL_VERSION=⟦\${TOOL:-2}⟧
    COPY tool-⟦\${TOOL-2}⟧ /opt/
    RUN echo "⟦\${TOOL:-2}⟧" && echo '\${TOOL:-2}'
  `,
  'the stage repeats it, sets it, or its shell does': dockerfile`
    ARG TOOL=1
    FROM debian:13-slim AS a
    ARG TOOL
    RUN echo \${TOOL:-2}
    FROM debian:13-slim AS b
    ENV TOOL=3
    RUN echo \${TOOL:-2}
    FROM debian:13-slim
    RUN TOOL=3 && echo \${TOOL:-2}
    RUN : "\${TOOL:=3}" && echo "$TOOL"
    RUN test -n "\${TOOL+x}" || echo none
  `,
  'the base image sets the name that stands above it': dockerfile`
    ARG PYTHON_VERSION=3.13
    FROM python:\${PYTHON_VERSION}
    RUN echo \${PYTHON_VERSION:-3}
  `,
  'a key in quotes is set': dockerfile`
    FROM scratch
    ENV "DIR"="/opt"
    ARG 'NAME'=app
    COPY \${NAME} $DIR/
  `,
  'a default says what to take': dockerfile`
    FROM alpine:3.22
    WORKDIR \${DIR:-/app}
    ENV A=\${B:+c} D=\${E-f}
  `,
  'a known image sets it': dockerfile`
    FROM python:3.13
    LABEL version=$PYTHON_VERSION
    ENV PATH=/opt/bin:$PATH
  `,
  'an unknown image may set it': dockerfile`
    FROM example.org/base:2
    WORKDIR $APP_ROOT
    USER \${APP_UID}
  `,
  'a list that may be empty is added to': dockerfile`
    FROM ubuntu:24.04
    ENV LD_LIBRARY_PATH=$LD_LIBRARY_PATH:/opt/lib
    ENV PYTHONPATH="\${PYTHONPATH}:/app"
  `,
  'single quotes and backslashes': dockerfile`
    FROM alpine:3.22
    ENV A='$X' B=\$X
  `,
  'a shell has variables of its own': dockerfile`
    FROM alpine:3.22
    RUN for X in a b; do echo $X $Y $HOME; done
  `,
  'in single quotes the shell fills in nothing': dockerfile`
    ARG NF=1
    FROM alpine:3.22
    RUN awk '{ print $NF }' /x
  `,
  'the script sets it': dockerfile`
    ARG VERSION=1
    FROM alpine:3.22
    RUN VERSION=$(cat /v) && echo $VERSION
  `,
  'the image is named after it, and may set it too': dockerfile`
    ARG TOOL_VERSION=1
    FROM example.org/tool:\${TOOL_VERSION}
    RUN echo $TOOL_VERSION
  `,
  'proxies are there without an ARG': dockerfile`
    FROM alpine:3.22
    ENV X=$HTTP_PROXY
  `,
  'a heredoc is for the program to read': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    $NOTHING
    EOF
  `,
  'a trigger runs elsewhere': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY . $DIR
  `,
  'in a mount': dockerfile`
    ARG TOOL=go
    FROM debian:13-slim
    ARG CACHE=/root/.cache
    RUN --mount=type=cache,target=$CACHE/⟦$TOOL⟧ make
  `,
  'a mount knows no HOME, which only the shell has': dockerfile`
    FROM debian:13-slim
    RUN --mount=type=cache,target=⟦$HOME⟧/.cache make && echo $HOME
  `,
  'PATH is set in every stage': dockerfile`
    FROM scratch
    ENV PATH=/app/bin:$PATH
  `,
  'in a RUN, what a later line declares': dockerfile`
    FROM private.example.com/base
    RUN . ./env && echo $VERSION
    RUN echo ⟦$VERSION⟧ "⟦$TARGET⟧" $HOME
    ARG VERSION
    ARG TARGET
    RUN echo $VERSION
    FROM alpine:3.22
    RUN cd $HOME && echo ⟦$LEVEL⟧
    ENV HOME=/srv LEVEL=1
  `,
});
