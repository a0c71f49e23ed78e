import { npmPinVersions } from '../../../src/checker/rules/pinned-base-image/npm-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(npmPinVersions, {
  'a name without a version is the newest of the day': dockerfile`
    FROM node:22
    RUN npm install --global ⟦serve⟧
  `,
  'a scope is no version': dockerfile`
    FROM node:22 AS build
    RUN npm i ⟦@angular/cli⟧ typescript@5.9
  `,
  'latest is a word for it': dockerfile`
    FROM node:22
    RUN npm install -g ⟦npm@latest⟧
  `,
  'yarn, pnpm and bun take from the same registry': dockerfile`
    FROM node:22
    RUN yarn global add ⟦serve⟧ && pnpm add -g ⟦serve⟧ && bun add ⟦serve⟧
  `,
  'Bun alone is enough': dockerfile`
    FROM oven/bun:1.3
    RUN bun add ⟦serve⟧
  `,
  'a repository wants a commit': dockerfile`
    FROM node:22
    RUN npm install ⟦git+https://github.com/team/app.git⟧ team/app#v1.2
  `,
  'a heredoc is a script': dockerfile`
    FROM node:22
    RUN <<EOF
    npm install -g ⟦serve⟧
    EOF
  `,
  'a lock file names the versions': dockerfile`
    FROM node:22
    RUN npm ci && npm install && yarn && yarn install --frozen-lockfile && pnpm i
  `,
  'a version, a range and a tag of its own are versions': dockerfile`
    FROM node:22
    RUN npm install serve@14.2.5 @angular/cli@20 'typescript@^5' react@canary-1
  `,
  'files, folders and archives are what they are': dockerfile`
    FROM node:22
    RUN npm install ./app ../lib ~/lib /src/app app-1.0.tgz https://example.com/app.tgz
  `,
  'values of flags are no packages': dockerfile`
    FROM node:22
    RUN npm install --registry https://npm.example --loglevel verbose serve@14.2.5
  `,
  'a variable is unknown': dockerfile`
    FROM node:22
    ARG SERVE
    RUN npm install -g $SERVE serve@$SERVE
  `,
  'a script may be called install': dockerfile`
    FROM node:22
    RUN npm run install app && echo npm install serve
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:22\r\nrun npm install -g \\\r\n  ⟦serve⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:22\nRUN npm install -g `\n  serve@14.2.5\n',
});
