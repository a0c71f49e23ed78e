import { copyBeforeDependencyInstall } from '../../../src/checker/rules/caching-dependencies/copy-before-dependency-install.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyBeforeDependencyInstall, {
  'an edit of any file installs all anew': dockerfile`
    FROM python:3.13
    COPY ⟦.⟧ /app
    RUN pip install -r /app/requirements.txt
  `,
  'every stage, and every manager': dockerfile`
    FROM node:22 AS assets
    COPY ⟦.⟧ .
    RUN npm ci && npm run build
    FROM golang:1.27 AS build
    ADD ⟦./⟧ /src
    RUN go mod download
    FROM ruby:3.4
    COPY --chown=app ⟦.⟧ .
    RUN bundle install
  `,
  'the manifest first is the order': dockerfile`
    FROM python:3.13
    COPY requirements.txt .
    RUN pip install -r requirements.txt
    COPY . .
  `,
  'a manifest before the source is enough, even with another install below': dockerfile`
    FROM node:22
    COPY package*.json ./
    COPY . .
    RUN npm ci
  `,
  'packages that are named need nothing of the source': dockerfile`
    FROM python:3.13
    COPY ⟦.⟧ .
    RUN pip install flask==3.1.2 "uvicorn[standard]>=0.30"
    FROM node:24
    COPY ⟦.⟧ /app
    RUN yarn add react @types/react@19
    FROM python:3.13
    COPY ⟦.⟧ /app
    RUN pip install -r /app/requirements.txt gunicorn
  `,
  'a path, a file, an address and a variable may be of the source': dockerfile`
    FROM python:3.13
    ARG EXTRA
    COPY . .
    RUN pip install ./lib && pip install lib.whl && pip install lib/core && pip install $EXTRA
    RUN pip install git+https://example.com/lib.git && pip install flask .
    RUN pip install -c constraints.txt flask && pip install --no-index --find-links=wheels flask
  `,
  'an install of the project needs its source': dockerfile`
    FROM python:3.13
    COPY . .
    RUN pip install . && pip install -e . -r requirements.txt
  `,
  'a folder is not the whole': dockerfile`
    FROM node:22
    COPY app /app
    RUN npm ci
  `,
  'a stage that continues another has its copy above, too, and says so once': dockerfile`
    FROM node:24 AS base
    COPY ⟦.⟧ /app
    WORKDIR /app
    FROM base AS packages
    RUN pnpm install --prod --frozen-lockfile
    FROM base AS build
    RUN pnpm install --frozen-lockfile
  `,
  'the manifest may be in the stage that is continued': dockerfile`
    FROM node:24 AS base
    COPY package.json package-lock.json ./
    FROM base
    COPY . .
    RUN npm ci
  `,
  'another stage is not the context': dockerfile`
    FROM node:22 AS source
    FROM node:22
    COPY --from=source . .
    RUN npm ci
  `,
  'a manifest that is made here needs what makes it': dockerfile`
    FROM python:3.13
    COPY . .
    RUN make requirements.txt
    RUN pip install -r requirements.txt
  `,
  'what a variable holds is unknown': dockerfile`
    FROM node:22
    ARG SOURCE
    COPY $SOURCE .
    RUN npm ci
  `,
  'a heredoc is not the context': dockerfile`
    FROM node:22
    COPY <<EOF ./package.json
    {}
    EOF
    RUN npm install
  `,
  'lower-case keywords and CRLF change nothing': 'from node:22\r\ncopy ⟦.⟧ .\r\nrun npm ci\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:22\nCOPY `\n  package.json ./\nRUN npm install\n',
});
