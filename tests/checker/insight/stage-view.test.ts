import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insightOf } from '../../../src/checker/index.ts';

const text = `FROM python:3.14 AS base
WORKDIR /srv
USER app
FROM base AS build
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/
RUN --mount=type=bind,from=assets,source=/css,target=/css make
FROM alpine:3.23 AS assets
FROM debian:13 AS unused
FROM scratch
COPY --from=build /a /b /out/
WORKDIR app
`;

describe('stages', () => {
  const { stages } = insightOf(text);

  it('says what each takes from whom', () => {
    const takes = stages.map((stage) =>
      stage.takes.map(({ by, stage: from, name, what }) => [by, from, name, ...what].join(' ')),
    );
    expect(takes).toEqual([
      [],
      ['FROM 0 base', 'COPY  ghcr.io/astral-sh/uv:0.9 /uv', 'RUN 2 assets /css'],
      [],
      [],
      ['COPY 1 build /a /b'],
    ]);
  });

  it('says which are built', () => {
    expect(stages.filter(({ built }) => !built).map(({ name }) => name)).toContain('unused');
    expect(stages.at(-1)).toMatchObject({ final: true, built: true });
  });

  it('says what holds at the end of each, and where it is written', () => {
    const held = stages.map(({ user, workdir }) => [
      user.value,
      user.line,
      workdir.value,
      workdir.line,
    ]);
    expect(held).toEqual([
      ['app', 3, '/srv', 2],
      ['app', 3, '/srv', 2],
      ['root', undefined, undefined, undefined],
      ['root', undefined, undefined, undefined],
      ['root', undefined, '/app', 11],
    ]);
  });
});

it('takes any text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'FROM a AS b\n',
          'FROM b\n',
          'COPY --from=b x y\n',
          'COPY --from=0 . .\n',
          'ARG V=$V\n',
          'CMD [\n',
          'ENTRYPOINT\n',
          'RUN --mount=from=c a\n',
          'FROM $V AS c\n',
          '\u0000',
          'CMD exec\n',
          'SHELL []\n',
          'STOPSIGNAL\n',
          'ADD --link\n',
        ),
      ),
      (lines) => {
        for (const change of ['x', 'ARG V', '', '../..'])
          expect(() => insightOf(lines.join(''), { change, dockerignore: '*' })).not.toThrow();
      },
    ),
  );
});
