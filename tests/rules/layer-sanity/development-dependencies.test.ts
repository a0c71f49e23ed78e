import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { developmentDependencies } from '../../../src/checker/rules/layer-sanity/development-dependencies.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(developmentDependencies, {
  'installed where it ships': dockerfile`
    FROM node:24
    COPY package*.json ./
    RUN ⟦npm ci⟧
    COPY . .
    CMD ["node", "server.js"]
  `,
  'by the other managers': dockerfile`
    FROM node:24
    COPY . .
    RUN corepack enable && ⟦pnpm install⟧ --frozen-lockfile
    CMD ["pnpm", "start"]
  `,
  'Yarn without a word': dockerfile`
    FROM node:24
    COPY package.json yarn.lock ./
    RUN ⟦yarn⟧ --frozen-lockfile
    ENTRYPOINT ["tini", "--"]
    CMD ["node", "server.js"]
  `,
  'Python, in a stage that goes on': dockerfile`
    FROM python:3.13 AS base
    COPY pyproject.toml poetry.lock ./
    RUN ⟦poetry install⟧ --no-root
    FROM base
    CMD ["poetry", "run", "gunicorn", "app:app"]
  `,
  'copied from the stage that built with them': dockerfile`
    FROM node:24 AS build
    WORKDIR /app
    COPY . .
    RUN npm ci && npm run build
    FROM node:24-slim
    COPY --from=build ⟦/app/node_modules⟧ /app/node_modules
    COPY --from=build /app/dist /app/dist
    CMD ["node", "/app/dist/main.js"]
  `,
  'from a stage that has them from another': dockerfile`
    FROM node:24 AS deps
    WORKDIR /app
    COPY package.json package-lock.json ./
    RUN npm install
    FROM node:24 AS build
    WORKDIR /app
    COPY --from=deps /app/node_modules ./node_modules
    COPY . .
    RUN npm run build
    FROM node:24-slim
    COPY --from=build ⟦/app/node_modules⟧ /app/node_modules
    CMD ["npm", "run", "start:prod"]
  `,
  'the environment of uv': dockerfile`
    FROM python:3.13 AS build
    COPY pyproject.toml uv.lock ./
    RUN uv sync --locked
    FROM python:3.13-slim
    COPY --from=build ⟦/app/.venv⟧ /app/.venv
    CMD ["/app/.venv/bin/uvicorn", "app:app"]
  `,
  'lower-case keywords and CRLF':
    'from node:24\r\ncopy . .\r\nrun ⟦npm ci⟧ \\\r\n  --no-audit\r\ncmd ["node", "a.js"]\r\n',
  'left out by a flag': dockerfile`
    FROM node:24
    COPY . .
    RUN npm ci --omit=dev && yarn install --production && pnpm install --prod
    CMD ["node", "server.js"]
  `,
  'left out by the environment': dockerfile`
    FROM node:24
    ENV NODE_ENV=production
    COPY . .
    RUN npm ci
    CMD ["node", "server.js"]
  `,
  'an environment that nobody knows': dockerfile`
    FROM node:24
    ARG NODE_ENV
    COPY . .
    RUN npm ci
    CMD ["node", "server.js"]
  `,
  'of another name': dockerfile`
    FROM python:3.13
    ENV UV_NO_DEV=1
    COPY . .
    RUN uv sync
    CMD ["uv", "run", "gunicorn", "app:app"]
  `,
  'pruned before the copy': dockerfile`
    FROM node:24 AS build
    COPY . .
    RUN npm ci
    RUN npm run build && npm prune --omit=dev
    FROM node:24-slim
    COPY --from=build /app/node_modules /app/node_modules
    CMD ["node", "server.js"]
  `,
  'from a stage that installs without them': dockerfile`
    FROM node:24 AS build
    COPY . .
    RUN npm ci && npm run build
    FROM node:24 AS deps
    COPY package.json package-lock.json ./
    RUN npm ci --omit=dev
    FROM node:24-slim
    COPY --from=deps /app/node_modules /app/node_modules
    COPY --from=build /app/dist /app/dist
    CMD ["node", "/app/dist/main.js"]
  `,
  'only what was built is copied': dockerfile`
    FROM node:24 AS build
    COPY . .
    RUN npm ci && npm run build
    FROM node:24-slim
    COPY --from=build /app/dist /app/dist
    CMD ["node", "/app/dist/main.js"]
  `,
  'what builds in the stage that ships has another rule': dockerfile`
    FROM node:24
    COPY . .
    RUN npm ci && npm run build
    CMD ["node", "dist/main.js"]
  `,
  'a step that may need them': dockerfile`
    FROM node:24
    COPY . .
    RUN npm ci && npx prisma generate
    CMD ["node", "server.js"]
  `,
  'a start that may need them': dockerfile`
    FROM node:24
    COPY . .
    RUN npm ci
    CMD ["npx", "tsx", "src/server.ts"]
  `,
  'several programs at the start': dockerfile`
    FROM node:24
    COPY . .
    RUN npm ci
    CMD ["sh", "-c", "npm run db:migrate && npm start"]
  `,
  'a start for development, or one that nobody knows': dockerfile`
    FROM node:24 AS base
    COPY . .
    RUN npm ci
    FROM base
    CMD ["npm", "run", "dev"]
  `,
  'a stage for development': dockerfile`
    FROM node:24 AS dev
    COPY . .
    RUN npm ci
    CMD ["node", "server.js"]
  `,
  'a program that was downloaded': dockerfile`
    FROM node:24
    RUN git clone https://example.org/app.git /app && cd /app && npm install
    CMD ["node", "/app/server.js"]
  `,
  'packages by name, and flags that nobody knows': dockerfile`
    FROM node:24
    ARG FLAGS
    COPY . .
    RUN npm install express && npm ci $FLAGS
    CMD ["node", "server.js"]
  `,
});

it('offers npm no flag that it does not know', () => {
  const fixesOn = (image: string) =>
    check(`FROM ${image}\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n`, {
      rules: [developmentDependencies],
    }).findings.map(({ fix }) => fix?.title);
  expect(fixesOn('node:24')).toEqual(['Add --omit=dev']);
  expect(fixesOn('node:argon')).toEqual([undefined]);
  expect(fixesOn('mhart/alpine-node:8')).toEqual([undefined]);
});
