import { preferMultiStage } from '../../../src/checker/rules/multi-stage-builds/prefer-multi-stage.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferMultiStage, {
  'what is built with headers stands behind them': dockerfile`
    FROM php:8.4-apache
    RUN npm install -g less
    RUN apt-get update && apt-get install -y ⟦libyaml-dev⟧ && pecl install yaml
    CMD ["apache2-foreground"]
  `,
  'nothing behind the headers builds with them': dockerfile`
    FROM php:8.4-apache
    RUN npm install -g less
    RUN apt-get update && apt-get install -y libyaml-dev
    CMD ["apache2-foreground"]
  `,
  'the compiler ships': dockerfile`
    FROM golang:1.27
    RUN ⟦go build⟧ -o /app .
    CMD ["/app"]
  `,
  'of other languages': dockerfile`
    FROM rust:1.91
    RUN ⟦cargo build⟧ --release
    ENTRYPOINT ["/app"]
  `,
  'the development dependencies ship': dockerfile`
    FROM node:24
    RUN npm ci && ⟦npm run build⟧
    CMD ["node", "dist/server.js"]
  `,
  'a compiler for pip': dockerfile`
    FROM python:3.13-slim
    RUN apt-get update && apt-get install -y ⟦gcc⟧ libpq-dev
    RUN pip install psycopg2
    CMD ["python", "app.py"]
  `,
  'make with a compiler that is there': dockerfile`
    FROM alpine:3.22
    RUN apk add build-base
    RUN ⟦make⟧ install
    CMD ["app"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27\r\nrun ⟦go build⟧ -o /app .\r\ncmd ["/app"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27\nRUN `\n  ⟦go build⟧ -o /app .\nCMD ["/app"]\n',
  'two stages': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM alpine:3.22
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'an image without a command is a toolbox': dockerfile`
    FROM golang:1.27
    RUN go build -o /usr/local/bin/tool .
  `,
  'a stage for development': dockerfile`
    FROM golang:1.27 AS dev
    RUN go build ./...
    CMD ["air"]
  `,
  'wheels need no compiler': dockerfile`
    FROM python:3.13-slim
    RUN pip install flask
    CMD ["python", "app.py"]
  `,
  'the compiler is gone in the same step': dockerfile`
    FROM alpine:3.22
    RUN apk add --virtual .build build-base && make install && apk del .build
    CMD ["app"]
  `,
  'fetching a tool, testing and installing are no build': dockerfile`
    FROM node:24
    RUN npm ci && npm run lint && npm test
    CMD ["node", "server.js"]
  `,
  'a tool of Go': dockerfile`
    FROM golang:1.27
    RUN go install example.com/tool@v1.2.3
    CMD ["tool"]
  `,
  'a command that cannot be known': dockerfile`
    FROM golang:1.27
    RUN go $COMMAND
    CMD ["/app"]
  `,
  'a heredoc that is a file': dockerfile`
    FROM golang:1.27
    COPY <<EOF /build.sh
    go build -o /app .
    EOF
    CMD ["/app"]
  `,
  'beside a debugger, a compiler is wanted for itself': dockerfile`
    FROM fedora:43
    RUN dnf install -y gcc gdb python3-pip
    RUN pip install shell-tools
    CMD ["shell-tool"]
  `,
  'a target that cleans, beside one that builds': dockerfile`
    FROM golang:1.27
    RUN ⟦make⟧ PREFIX=/usr clean binaries
    ENTRYPOINT ["server"]
  `,
  'targets that make nothing': dockerfile`
    FROM golang:1.27
    RUN make clean && make V=1 test lint
    ENTRYPOINT ["server"]
  `,
  'a toolbox that starts a shell': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y build-essential npm
    COPY package.json package-lock.json ./
    RUN npm ci
    CMD ["bash"]
  `,
  'a container that builds or tests': dockerfile`
    FROM golang:1.27
    COPY . .
    RUN make setup
    CMD ["make"]
  `,
  'cargo test': dockerfile`
    FROM rust:1
    COPY . .
    RUN cargo build
    CMD ["cargo", "test"]
  `,
  'in shell form, in front of the program': dockerfile`
    FROM rust:1
    COPY . .
    RUN cargo build
    CMD cd /app && cargo build && ./target/debug/app
  `,
  'npm test': dockerfile`
    FROM node:24
    COPY . .
    RUN npm run build
    ENTRYPOINT ["npm"]
    CMD ["test"]
  `,
  'a runtime starts what was built': dockerfile`
    FROM node:24
    COPY . .
    RUN ⟦npm run build⟧
    CMD ["npm", "run", "start"]
  `,
  'the only stage ships, whatever its name': dockerfile`
    FROM golang:1.27 AS builder
    COPY . .
    RUN ⟦go build⟧ -o /app .
    CMD ["/app"]
  `,
  'for development by its name': dockerfile`
    FROM golang:1.27 AS dev
    COPY . .
    RUN go build -o /app .
    CMD ["/app"]
  `,
});
