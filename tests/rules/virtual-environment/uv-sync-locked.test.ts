import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { uvSyncLocked } from '../../../src/checker/rules/virtual-environment/uv-sync-locked.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(uvSyncLocked, {
  'uv may resolve anew': dockerfile`
    FROM python:3.13
    RUN ⟦uv sync⟧ --no-dev
  `,
  'every stage is looked at, a heredoc as well': dockerfile`
    FROM python:3.13 AS build
    RUN <<EOF
    ⟦uv sync⟧
    EOF
    FROM python:3.13
    RUN [⟦"uv", "sync"⟧]
  `,
  'locked stops and frozen takes the file as it is': dockerfile`
    FROM python:3.13
    RUN uv sync --locked && uv sync --frozen --no-dev
  `,
  'variables say so as well': dockerfile`
    FROM python:3.13
    RUN UV_LOCKED=1 uv sync
    ENV UV_FROZEN=1
    RUN uv sync
  `,
  'an upgrade is meant': dockerfile`
    FROM python:3.13
    RUN uv sync --upgrade
  `,
  'pip sync has another file': dockerfile`
    FROM python:3.13
    RUN uv pip sync requirements.txt
  `,
  'other subcommands resolve by design': dockerfile`
    FROM python:3.13
    RUN uv lock && echo uv sync
  `,
  'a variable may hold the flag': dockerfile`
    FROM python:3.13
    ARG UV_FLAGS
    RUN uv sync $UV_FLAGS
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun ⟦uv sync⟧ \\\r\n  --no-dev\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM python:3.13\nRUN uv sync `\n  --locked\n',
});

it('offers --locked only where there may be a lock file', () => {
  const finding = (copied: string) =>
    check(`FROM python:3.13\nCOPY ${copied} ./\nRUN uv sync\n`, { rules: [uvSyncLocked] })
      .findings[0];
  for (const copied of ['pyproject.toml uv.lock', '.', 'pyproject.toml uv.*', 'app'])
    expect(finding(copied)?.fix?.title).toBe('Add --locked');
  expect(finding('pyproject.toml README.md')?.fix).toBeUndefined();
  expect(finding('pyproject.toml')?.message).toBe(
    'pyproject.toml is copied without uv.lock, so uv resolves anew and each build can hold other versions.',
  );
});
