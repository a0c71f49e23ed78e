import { describe, expect, it } from 'vitest';
import { insightOf } from '../../../src/checker/index.ts';

const signs = { again: '!', depends: '?', cached: '=' };

/** The fate of each step in order: `!` again, `?` depends, `=` cached. */
function fates(text: string, change: string, dockerignore?: string): string {
  const { cache } = insightOf(text, { change, dockerignore });
  return cache?.steps.map(({ fate }) => signs[fate]).join('') ?? '';
}

const python = `FROM python:3.14
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
RUN python -m compileall .
CMD ["python", "app.py"]`;

const stages = `FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod .
RUN go mod download
COPY cmd cmd
RUN go build -o /out/app ./cmd
FROM debian:13 AS docs
COPY docs /docs
FROM scratch
COPY certs /certs
COPY --from=build /out/app /app
COPY static /static`;

describe('a file changes', () => {
  it.each([
    ['what is copied late', python, 'app.py', '===!!'],
    ['what is copied early', python, 'requirements.txt', '=!!!!'],
    ['a written path with a dot', python, './requirements.txt', '=!!!!'],
    ['a stage that is copied from is compared by content', stages, 'cmd/main.go', '===!!=??'],
    ['a stage that is not needed is left out', stages, 'docs/a.md', '========'],
    ['only the last stage', stages, 'static/a.css', '=======!'],
    ['a pattern', 'FROM a\nCOPY package*.json ./\nRUN b', 'package-lock.json', '!!'],
    ['a pattern does not cross folders', 'FROM a\nCOPY *.json ./\nRUN b', 'sub/package.json', '=='],
    ['a pattern that names a folder', 'FROM a\nCOPY sr? /x/\nRUN b', 'src/deep/a.py', '!!'],
    ['a folder of like name', 'FROM a\nCOPY src /x', 'src2/a.py', '='],
    ['an absolute source is below the context', 'FROM a\nCOPY /src /x', 'src/a.py', '!'],
    ['a variable decides', 'FROM a\nARG DIR\nCOPY $DIR /x\nRUN b', 'src/a.py', '??'],
    ['an excluded file', 'FROM a\nCOPY --exclude=*.md . .\nRUN b', 'README.md', '=='],
    ['a linked copy stands on its own', 'FROM a\nCOPY x .\nCOPY --link y .\nRUN b', 'x', '!=!'],
    [
      'a bind mount',
      'FROM a\nRUN --mount=type=bind,source=go.mod,target=go.mod go mod download',
      'go.mod',
      '!',
    ],
    [
      'a bind mount of something else',
      'FROM a\nRUN --mount=type=bind,source=go.mod,target=go.mod go mod download',
      'go.sum',
      '=',
    ],
    ['a bind mount of everything', 'FROM a\nRUN --mount=target=. make', 'x', '!'],
    ['a cache mount', 'FROM a\nRUN --mount=type=cache,target=/root/.cache make', 'x', '='],
    [
      'a mount from a stage',
      'FROM a AS b\nCOPY x .\nFROM a\nRUN --mount=from=b,target=/b make',
      'x',
      '!?',
    ],
    ['a stage that continues another', 'FROM a AS b\nCOPY x .\nFROM b\nRUN make', 'x', '!!'],
    ['an image to copy from', 'FROM a\nCOPY --from=busybox /bin/sh /x', 'bin/sh', '='],
    ['an address', 'FROM a\nADD https://example.org/x /x', 'x', '='],
    ['a heredoc', 'FROM a\nCOPY <<EOF /x\nhello\nEOF', 'EOF', '='],
  ])('%s', (_, text, change, expected) => {
    expect(fates(text, change)).toBe(expected);
  });

  it('that is never sent changes nothing, and the line is named', () => {
    expect(fates(python, 'app.log', '*.log')).toBe('=====');
    expect(insightOf(python, { change: 'app.log', dockerignore: '*.log' }).cache?.ignoredBy).toBe(
      '*.log',
    );
    expect(fates(python, 'keep.log', '*.log\n!keep.log')).toBe('===!!');
  });
});

describe('an argument changes', () => {
  it.each([
    [
      'each RUN behind it, used or not',
      'FROM a\nRUN x\nARG V\nRUN y\nCOPY z .\nRUN w',
      'ARG V',
      '=!!!',
    ],
    ['no RUN before its use elsewhere', 'FROM a\nARG V\nCOPY z .\nCOPY y-$V .', 'ARG V', '=!'],
    ['through ENV', 'FROM a\nARG V\nENV W=$V\nCOPY z .\nRUN y', 'ARG V', '=!'],
    ['an ENV of the same name hides it', 'FROM a\nARG V\nENV V=1\nRUN y', 'ARG V', '='],
    [
      'another stage does not see it',
      'FROM a AS b\nARG V\nRUN y\nFROM a\nCOPY --from=b /x .\nRUN z',
      'ARG V',
      '!??',
    ],
    ['a global one in FROM', 'ARG V=1\nFROM a:$V\nCOPY z .\nRUN y', 'ARG V', '!!'],
    ['a global one that no stage declares', 'ARG V=1\nFROM a\nRUN y', 'ARG V', '='],
    ['a global one that the stage declares', 'ARG V=1\nFROM a\nARG V\nRUN y', 'ARG V', '!'],
    ['a global one made of another', 'ARG V=1\nARG W=$V\nFROM a:$W\nRUN y', 'ARG V', '!'],
    ['a proxy is no part of the key', 'FROM a\nARG HTTP_PROXY\nRUN y', 'ARG HTTP_PROXY', '='],
    ['as the command line spells it', 'FROM a\nARG V\nRUN y', '--build-arg V=2', '!'],
    ['one that nobody declares', 'FROM a\nRUN y', 'ARG V', '='],
  ])('%s', (_, text, change, expected) => {
    expect(fates(text, change)).toBe(expected);
  });
});

describe('what is worth asking about', () => {
  it('names files that are copied, and arguments', () => {
    const text =
      'ARG V\nFROM a\nCOPY go.mod go.sum ./\nCOPY . .\nCOPY --from=b /x.txt .\nADD https://e.org/x.tgz .';
    expect(insightOf(text).changes).toEqual(['go.mod', 'go.sum', 'ARG V']);
  });
});
