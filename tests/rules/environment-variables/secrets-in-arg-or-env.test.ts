import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { secretsInArgOrEnv } from '../../../src/checker/rules/environment-variables/secrets-in-arg-or-env.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(secretsInArgOrEnv, {
  'used as a credential, whatever its name': dockerfile`
    ARG ⟦A⟧
    FROM debian:13
    ARG ⟦A⟧
    ARG ⟦B⟧
    ARG ⟦C⟧
    ARG ⟦D⟧
    ARG ⟦E⟧
    ARG ⟦F⟧
    ARG ⟦G⟧
    ARG ⟦H⟧
    ARG ⟦I⟧
    ARG ⟦J⟧
    RUN curl -u "bob:$A" https://example.com
    RUN git clone https://$B@github.com/example/app
    RUN echo "//registry.npmjs.org/:_authToken=\${C}" > .npmrc
    RUN docker login -u bob -p $D
    RUN sshpass -p $E ssh example.com
    RUN mysql -p$F -e 'select 1'
    RUN echo "root:$G" | chpasswd
    RUN pip install git+https://bob:$H@example.com/app.git
    COPY <<EOF /app/.env
    DB_PASSWORD=$I
    EOF
    RUN psql <<SQL
    ALTER USER app PASSWORD '$J';
    SQL
  `,
  'in an address that ENV keeps, and where a name stands': dockerfile`
    FROM debian:13
    ARG ⟦A⟧
    ARG ⟦B⟧
    ARG ⟦C⟧
    ARG GHUSER
    ARG ORG
    ENV PIP_EXTRA_INDEX_URL=https://bob:$A@example.com/simple
    RUN git clone https://$B:@github.com/example/app && curl -u $C: https://example.com
    RUN git clone https://$GHUSER@bitbucket.org/example/app && git clone https://$ORG@dev.azure.com/example/app
    RUN curl -u $GHUSER: https://example.com && curl https://example.com/$ORG@1.2
  `,
  'ENV that a health check hands on': dockerfile`
    FROM debian:13
    ENV ⟦PROBE⟧=$X NONE=
    ARG BUILD
    HEALTHCHECK CMD curl -u bob:$PROBE http://localhost/
    CMD mysql -p$NONE -h $BUILD; mysql -p$BUILD
  `,
  'set by the script, by a mount, or somewhere else': dockerfile`
    FROM debian:13
    ARG A
    ARG B
    ARG C
    RUN A=$(cat /run/secrets/a) && curl -u bob:$A https://example.com
    RUN --mount=type=secret,id=b,env=B curl -u bob:$B https://example.com
    RUN read C < /run/secrets/c; curl -u bob:$C https://example.com
    RUN curl -u bob:$D https://example.com && curl -u 'bob:$A' https://example.com
    COPY <<"EOF" /app/.env
    DB_PASSWORD=$A
    EOF
    ONBUILD RUN curl -u bob:$A https://example.com
  `,
  'beside a credential, and where one lies': dockerfile`
    FROM debian:13
    ARG BOB
    ARG GIT_USER
    ARG PW_FILE
    ARG AT=/run/secrets/at
    ARG PORT
    RUN curl -u $BOB:x8Kq2Zv7 https://example.com && git clone https://$GIT_USER@example.com/app
    RUN curl -u "bob:$(cat $PW_FILE)" https://example.com && tool --password $PW_FILE --token $AT
    RUN docker run -p $PORT:80 app && mysql -p $BOB && psql -p $PORT && sshpass -e ssh -p $PORT a
  `,
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

it('says what makes a secret of a name that does not tell', () => {
  const text = 'FROM debian:13\nARG GH\nRUN git clone https://$GH@github.com/example/app\n';
  const [finding] = check(text, { rules: [secretsInArgOrEnv] }).findings;
  expect(finding?.message).toBe(
    'ARG keeps the value of GH, the credential in the address in line 3, in the image, where anyone who can pull it can read it.',
  );
  expect(finding?.fix?.edits.map(({ insert }) => insert)).toEqual([
    '',
    ' --mount=type=secret,id=GH,env=GH',
  ]);
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
    ARG X
    ENV API_TOKEN=$X
    ENV DB_PASSWORD=\${DB_PASSWORD}
  `;
  expect(
    check(text, { rules: [secretsInArgOrEnv] }).findings.map(({ message }) => message),
  ).toEqual([
    'ARG keeps the value of API_TOKEN in the cache of the build, where anyone who gets at that can read it.',
    'ENV keeps the value of API_TOKEN in the image, where anyone who can pull it can read it.',
    'Nothing in this file gives DB_PASSWORD a value; one that an ARG brings would be in the image, where anyone who can pull it can read it.',
  ]);
});
