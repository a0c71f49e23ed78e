import { samePrivateRegistry } from '../../../src/checker/rules/pinned-base-image/same-private-registry.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(samePrivateRegistry, {
  'Docker Hub, past the registry of the others': dockerfile`
    FROM registry.example.com/golang:1.27 AS build
    FROM registry.example.com/node:24 AS assets
    FROM ⟦debian:13⟧
  `,
  'another registry': dockerfile`
    FROM registry.example.com:5000/golang:1.27 AS build
    FROM registry.example.com:5000/node:24 AS assets
    FROM ⟦gcr.io/distroless/static-debian13⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from registry.example.com/a:1 as a\r\nfrom registry.example.com/b:1 as b\r\nfrom ⟦debian:13⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM registry.example.com/a:1 AS a\nFROM registry.example.com/b:1 AS b\nFROM `\n  ⟦debian:13⟧\n',
  'all from one': dockerfile`
    FROM registry.example.com/golang:1.27 AS build
    FROM registry.example.com/node:24
  `,
  'one image alone does not make a mirror': dockerfile`
    FROM registry.example.com/golang:1.27 AS build
    FROM registry.example.com/golang:1.24 AS older
    FROM debian:13
  `,
  'two private registries': dockerfile`
    FROM one.example.com/a:1 AS a
    FROM one.example.com/b:1 AS b
    FROM two.example.com/c:1 AS c
    FROM debian:13
  `,
  'public registries beside each other': dockerfile`
    FROM ghcr.io/example/a:1 AS a
    FROM ghcr.io/example/b:1 AS b
    FROM gcr.io/distroless/static-debian13
  `,
  'stages, scratch and what a variable leaves open': dockerfile`
    ARG BASE
    FROM registry.example.com/a:1 AS a
    FROM registry.example.com/b:1 AS b
    FROM $BASE AS c
    FROM a AS d
    FROM scratch
  `,
  'a heredoc': dockerfile`
    FROM registry.example.com/a:1 AS a
    FROM registry.example.com/b:1
    COPY <<EOF /Dockerfile
    FROM debian:13
    EOF
  `,
});
