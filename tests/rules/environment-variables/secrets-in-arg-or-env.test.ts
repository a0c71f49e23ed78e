import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { secretsInArgOrEnv } from '../../../src/checker/rules/environment-variables/secrets-in-arg-or-env.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(secretsInArgOrEnv, {
  'a path that begins with a variable': dockerfile`
    FROM alpine:3.22
    ENV SSH_KEY=$HOME/.ssh/id_rsa SSL_KEY="\${CERT_DIR}/server.key" ⟦API_KEY⟧=$HOME
  `,
  'of Keycloak': dockerfile`
    FROM alpine:3.22
    ARG ⟦KEYCLOAK_CLIENT_SECRET⟧
    ARG KEYCLOAK_REALM
  `,
  'a build argument is in the history': dockerfile`
    FROM alpine:3.22
    ARG ⟦API_TOKEN⟧
  `,
  'before the first FROM too': dockerfile`
    ARG ⟦AWS_ACCESS_KEY_ID⟧
    FROM alpine:3.22
  `,
  'ENV keeps what it is given': dockerfile`
    FROM alpine:3.22
    ARG VALUE
    ENV ⟦DB_PASSWORD⟧=$VALUE
  `,
  'an empty one waits to be filled': dockerfile`
    FROM alpine:3.22
    ENV ⟦SESSION_SECRET⟧=
  `,
  'words in any case, joined in any way': dockerfile`
    FROM alpine:3.22
    ARG ⟦githubToken⟧
    ARG ⟦pgpassword⟧
    ARG ⟦DB_PSW⟧
    ARG ⟦MYSQL_ROOT_PASS⟧
    ARG ⟦stripe_apikey⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ARG ⟦TOKEN⟧
    FROM alpine:3.22
    ONBUILD ARG ⟦TOKEN⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\narg ⟦TOKEN⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nARG `\n  ⟦TOKEN⟧\n',
  'a secret mount leaves no trace': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=secret,id=token,env=TOKEN ./fetch
  `,
  'where a secret is, is none': dockerfile`
    FROM alpine:3.22
    ARG DB_PASSWORD_FILE
    ENV TOKEN_PATH=$X KEY_DIR=$X AUTH_URL=$X SECRET_NAME=$X
  `,
  'whose it is, is none': dockerfile`
    FROM alpine:3.22
    ARG DOCKER_USERNAME
    ARG DB_USER
    ARG KEY_ALIAS
    ARG SIGNING_KEY_ID
  `,
  'a public key is public': dockerfile`
    FROM alpine:3.22
    ARG PUBLIC_KEY
    ARG PGP_PUB_KEY
  `,
  'words that only hold such a word': dockerfile`
    FROM alpine:3.22
    ARG GOPRIVATE
    ARG KEYCLOAK_VERSION
    ARG TOKENIZERS_PARALLELISM
    ARG MONKEY
    ARG KEYBOARD_LAYOUT
    ARG AUTHOR
    ARG LIBCRYPTO
    ARG COMPASS
  `,
  'how long it lasts, and of what kind': dockerfile`
    FROM alpine:3.22
    ARG TOKEN_TTL
    ARG AUTH_METHOD
    ARG KEY_SIZE
    ARG SECRET_VERSION
  `,
  'a switch, a number, a path': dockerfile`
    FROM alpine:3.22
    ENV ENABLE_AUTH=true BASIC_AUTH=off
    ARG TOKEN=/run/secrets/token
  `,
  'what is written out has a rule of its own': dockerfile`
    FROM alpine:3.22
    ENV DB_PASSWORD=hunter2
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ARG TOKEN
    EOF
  `,
});

it('does not speak of a value where there is none yet', () => {
  const { findings } = check(
    'FROM debian:13\nARG NPM_TOKEN=""\nENV A_SECRET=\nENV TOKEN="" API_KEY=XXXXXXXX\n',
    { rules: [secretsInArgOrEnv] },
  );
  expect(findings.map(({ message }) => message.slice(0, 28))).toEqual([
    'NPM_TOKEN is empty here; a v',
    'A_SECRET is empty here; a va',
    'TOKEN is empty here; a value',
    'What is filled in for API_KE',
  ]);
});

it('says of a build stage that its cache holds the value', () => {
  const text = dockerfile`
    FROM node:24 AS build
    ARG API_TOKEN
    FROM node:24-slim
    ENV API_TOKEN=$X
  `;
  expect(
    check(text, { rules: [secretsInArgOrEnv] }).findings.map(({ message }) => message),
  ).toEqual([
    'ARG keeps the value of API_TOKEN in the cache of the build, where anyone who gets at that can read it.',
    'ENV keeps the value of API_TOKEN in the image, where anyone who can pull it can read it.',
  ]);
});
