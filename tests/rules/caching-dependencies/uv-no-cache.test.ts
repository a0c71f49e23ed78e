import { uvNoCache } from '../../../src/checker/rules/caching-dependencies/uv-no-cache.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(uvNoCache, {
  'a cache that ships': dockerfile`
    FROM python:3.13
    RUN ⟦uv pip install⟧ --system flask==3.1.2
    RUN ⟦uv sync⟧ --locked
  `,
  'in a heredoc, and in a stage that is continued': dockerfile`
    FROM python:3.13 AS base
    RUN <<EOF
    ⟦uv sync⟧ --locked
    EOF
    FROM base
    CMD ["a"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun true && \\\r\n  ⟦uv sync⟧ --locked\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN true && `\n  ⟦uv sync⟧ --locked\n',
  'switched off, by flag or variable': dockerfile`
    FROM python:3.13
    RUN uv pip install --no-cache flask==3.1.2
    RUN uv sync -n
    ENV UV_NO_CACHE=1
    RUN uv sync --locked
  `,
  'on a mount, or emptied at once': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked
    RUN uv sync --locked && uv cache clean
    RUN uv sync --locked && rm -rf /root/.cache
  `,
  'a build stage does not ship': dockerfile`
    FROM python:3.13 AS build
    RUN uv sync --locked
    FROM python:3.13
    COPY --from=build /app/.venv /app/.venv
  `,
  'uv that installs nothing': dockerfile`
    FROM python:3.13
    RUN uv --version && uv venv
  `,
});
