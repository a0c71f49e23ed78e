import { copiedSecretFile } from '../../../src/checker/rules/environment-variables/copied-secret-file.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copiedSecretFile, {
  'settings with credentials': dockerfile`
    FROM alpine:3.22
    COPY ⟦.env⟧ /app/
    ADD ⟦.env.production⟧ /app/
  `,
  keys: dockerfile`
    FROM alpine:3.22
    COPY ⟦id_rsa⟧ ⟦certs/server.key⟧ ⟦keystore.jks⟧ /keys/
  `,
  'what tools keep': dockerfile`
    FROM alpine:3.22
    COPY ⟦.aws/credentials⟧ /root/.aws/
    COPY ⟦.ssh⟧ /root/.ssh
    COPY ⟦service-account.json⟧ /app/
  `,
  'the file that a variable names': dockerfile`
    FROM alpine:3.22
    COPY src /app
    ENV ⟦GOOGLE_APPLICATION_CREDENTIALS=/app/google.json⟧
  `,
  'copied to where it names': dockerfile`
    FROM alpine:3.22
    COPY google.json ⟦$GOOGLE_APPLICATION_CREDENTIALS⟧
  `,
  'a stage that the final one continues': dockerfile`
    FROM alpine:3.22 AS base
    COPY ⟦.env⟧ /app/
    FROM base
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\ncopy ⟦.env⟧ /app/\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nCOPY `\n  ⟦.env⟧ /app/\n',
  templates: dockerfile`
    FROM alpine:3.22
    COPY .env.example .env.template .env.test /app/
  `,
  'public halves': dockerfile`
    FROM alpine:3.22
    COPY id_rsa.pub ca.pem cert.pem server.crt /keys/
  `,
  'a build stage leaves it behind': dockerfile`
    FROM node:24 AS build
    COPY .env ./
    FROM node:24
  `,
  'what a stage has made': dockerfile`
    FROM alpine:3.22 AS build
    FROM alpine:3.22
    COPY --from=build /server.key /keys/
  `,
  'names that only sound so': dockerfile`
    FROM alpine:3.22
    COPY .environment keyboard.json src/credentials.py .docker/ /app/
  `,
  'a path outside what is copied': dockerfile`
    FROM alpine:3.22
    COPY src /app
    ENV GOOGLE_APPLICATION_CREDENTIALS=/run/secrets/google.json
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG FILE
    COPY $FILE /app/
  `,
  'by what it becomes': dockerfile`
    FROM debian:13
    COPY ⟦deploy⟧ /root/.ssh/id_ed25519
    COPY ⟦credentials⟧ /root/.aws/credentials
    COPY ssh_config /root/.ssh/config
    COPY --from=builder deploy /root/.ssh/id_rsa
  `,
  'containers of keys': dockerfile`
    FROM debian:13
    COPY ⟦config/master.key⟧ ⟦client.ovpn⟧ ⟦team.kdbx⟧ ⟦credentials.xml⟧ ⟦password.txt⟧ /srv/
    COPY config/database.yml secrets.md keychain.js /srv/
  `,
  'a pattern that names them': dockerfile`
    FROM alpine:3.22
    COPY package.json ⟦.env*⟧ /app/
    COPY ⟦conf/.env.*⟧ /app/
    COPY ⟦id_*⟧ /root/.ssh/
  `,
  'a pattern whose files do not reach the context': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY .env* /app/
      COPY ⟦conf/.env*⟧ /app/
    `,
    dockerignore: '.env*\n',
  },
  'a pattern that takes more than them, or none': dockerfile`
    FROM alpine:3.22
    COPY .* *.json .env*.example .envrc* *.key /app/
  `,
  'a repository': dockerfile`
    FROM alpine:3.22
    COPY ⟦.git⟧ /app/.git
    COPY .gitignore /app/
  `,
  'at the root': dockerfile`
    FROM debian:13
    COPY . /
    ENV ⟦GOOGLE_APPLICATION_CREDENTIALS=/sa.json⟧
  `,
  'in the working directory': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY . .
    ENV ⟦GOOGLE_APPLICATION_CREDENTIALS=/app/sa.json⟧
  `,
  'by its own name': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY sa.json config/*.ini .
    ENV ⟦GOOGLE_APPLICATION_CREDENTIALS=/app/sa.json⟧ ⟦AWS_CONFIG_FILE=aws.ini⟧
  `,
  'in a folder of the working directory': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY keys keys
    ENV ⟦GOOGLE_APPLICATION_CREDENTIALS=keys/sa.json⟧
  `,
  'copied elsewhere': dockerfile`
    FROM debian:13
    WORKDIR /srv
    COPY app app
    COPY app.jar sb.json *.ini /app/
    COPY keys /app/
    ENV GOOGLE_APPLICATION_CREDENTIALS=/app/sa.json
    ENV HF_TOKEN_PATH=/app/keys/token
  `,
  'what is mounted into a folder of the root': dockerfile`
    FROM debian:13
    COPY . /
    ENV GOOGLE_APPLICATION_CREDENTIALS=/run/secrets/sa.json
  `,
  'left out by the .dockerignore': {
    dockerfile: dockerfile`
      FROM debian:13
      WORKDIR /app
      COPY . .
      ENV GOOGLE_APPLICATION_CREDENTIALS=/app/keys/sa.json
    `,
    dockerignore: 'keys\n',
  },
});
