import { describe, expect, it } from 'vitest';
import { folderAt } from '../../../src/checker/context/context-tree.ts';
import { contextView, readContext } from '../../../src/checker/context/context-view.ts';
import { readPathList } from '../../../src/checker/context/path-list.ts';

interface Project {
  readonly files: string;
  readonly dockerfile?: string;
  readonly dockerignore?: string | undefined;
  readonly path?: string;
}

const read = ({ files, dockerfile = '', dockerignore, path = 'Dockerfile' }: Project) =>
  contextView({ files: readPathList(files).files, dockerfile, dockerignore, path });
const look = (project: Project) => read(project).view;

const sized = `1000 ./.git/objects/a
500 ./.git/HEAD
20 ./app.py
30 ./src/a.py
5 ./src/__pycache__/a.pyc
7 ./.env
9 ./.env.example
4 ./Dockerfile
`;

describe('what is sent', () => {
  it('without an ignore file is everything, and bytes are added up', () => {
    const { all, sent } = look({ files: sized });
    expect(sent).toEqual(all);
    expect(all).toEqual({ files: 8, bytes: 1575 });
  });

  it('bytes are unknown where one size is', () => {
    expect(look({ files: 'a\nb\n' }).all).toEqual({ files: 2, bytes: undefined });
  });

  it('each line says on what it has the last word', () => {
    const { lines, sent } = look({ files: sized, dockerignore: '*\n!src\n**/__pycache__\nnone\n' });
    expect(lines.map(({ line, written, decides }) => [line, written, decides.files])).toEqual([
      [1, '*', 6],
      [2, '!src', 1],
      [3, '**/__pycache__', 1],
      [4, 'none', 0],
    ]);
    expect(sent).toEqual({ files: 1, bytes: 30 });
  });

  it('a line that Docker refuses is said to be so', () => {
    expect(look({ files: 'a\n', dockerignore: '[a\n' }).lines[0]?.valid).toBe(false);
  });

  it('the Dockerfile and the ignore file reach the builder whatever the lines say', () => {
    const { sentAnyway } = look({
      files: 'docker/app.Dockerfile\ndocker/app.Dockerfile.dockerignore\n.dockerignore\na\n',
      path: 'docker/app.Dockerfile',
      dockerignore: '*\n!a\n',
    });
    expect(sentAnyway).toEqual([
      'docker/app.Dockerfile',
      'docker/app.Dockerfile.dockerignore',
      '.dockerignore',
    ]);
  });

  it('agrees with the decision on each path alone', () => {
    const { root } = read({ files: sized, dockerignore: '**\n!src/**\n' });
    expect(folderAt(root, 'src')?.sent.files).toBe(2);
    expect(folderAt(root, '.git/objects')?.sent.files).toBe(0);
    expect(folderAt(root, 'absent')).toBeUndefined();
  });
});

describe('what COPY and ADD find', () => {
  const sources = (dockerfile: string, files = sized, dockerignore?: string) =>
    look({ files, dockerfile: `FROM alpine\n${dockerfile}\n`, dockerignore }).sources.map(
      ({ path, taken, fault }) => [path, taken.files, fault?.kind, fault?.by ?? fault?.near],
    );

  it.each<[dockerfile: string, expected: readonly unknown[]]>([
    ['COPY app.py /x', ['app.py', 1, undefined, undefined]],
    ['COPY src /x', ['src', 2, undefined, undefined]],
    ['COPY ./src/ /x', ['src', 2, undefined, undefined]],
    ['COPY . /x', ['.', 8, undefined, undefined]],
    ['ADD *.py /x', ['*.py', 1, undefined, undefined]],
    ['COPY */*.py /x', ['*/*.py', 1, undefined, undefined]],
    ['COPY s* /x', ['s*', 2, undefined, undefined]],
    ['COPY nothing.txt /x', ['nothing.txt', 0, 'absent', undefined]],
    ['COPY App.py /x', ['App.py', 0, 'absent', 'app.py']],
    ['COPY **/*.py /x', ['**/*.py', 1, undefined, undefined]],
    ['COPY --parents **/*.py /x', ['**/*.py', 2, undefined, undefined]],
    ['COPY --exclude=*.pyc . /x', ['.', 8, undefined, undefined]],
    ['COPY --exclude=**/*.pyc . /x', ['.', 7, undefined, undefined]],
    ['COPY --exclude=__pycache__ src /x', ['src', 1, undefined, undefined]],
    ['RUN --mount=type=bind,source=src,target=/s make', ['src', 2, undefined, undefined]],
    ['RUN --mount=type=bind,target=. make', ['.', 8, undefined, undefined]],
  ])('%s', (dockerfile, expected) => {
    expect(sources(dockerfile)).toEqual([expected]);
  });

  it('nothing where a line leaves it out, and the line is named', () => {
    expect(sources('COPY app.py /x', sized, '*.py\n')).toEqual([['app.py', 0, 'ignored', '*.py']]);
    expect(sources('COPY *.py /x', sized, '*\n!src\n')).toEqual([['*.py', 0, 'ignored', '*']]);
  });

  it.each([
    'COPY --from=build a /x',
    'ADD https://example.org/a.tgz /x',
    'ADD git@example.org:a/b.git /x',
    'COPY <<EOF /x\nhello\nEOF',
    'ARG A\nCOPY $A /x',
    'ONBUILD COPY gone /x',
  ])('says nothing of %s', (dockerfile) => {
    expect(sources(dockerfile)).toEqual([]);
  });

  it('says nothing of stages that are not built', () => {
    const dockerfile = 'FROM a AS unused\nCOPY gone /x\nFROM a\nCOPY app.py /x\n';
    expect(look({ files: sized, dockerfile }).sources).toHaveLength(1);
  });

  it('BuildKit asks for what is named, each file once', () => {
    const dockerfile = 'FROM a\nCOPY app.py /x\nCOPY *.py src /x/\n';
    expect(look({ files: sized, dockerfile }).asked).toEqual({ files: 3, bytes: 55 });
    expect(look({ files: sized, dockerfile: 'FROM a\n' }).asked).toEqual({ files: 0, bytes: 0 });
    const unknown = 'FROM a\nARG A\nCOPY $A /x\n';
    expect(look({ files: sized, dockerfile: unknown }).asked).toBeUndefined();
  });
});

describe('what should not be there', () => {
  const unwanted = (files: string, dockerignore?: string) =>
    look({ files, dockerfile: 'FROM a\nCOPY . /x\n', dockerignore }).unwanted.map(
      ({ kind, line, amount, takenBy }) => [kind, line, amount.files, takenBy.length],
    );

  it('secrets come first, folders count as one, templates are none', () => {
    expect(unwanted(sized)).toEqual([
      ['secret', '.env', 1, 1],
      ['history', '.git', 2, 1],
      ['cache', '**/__pycache__', 1, 1],
    ]);
  });

  it('the outermost folder is named', () => {
    expect(unwanted('node_modules/a/.venv/x\nweb/node_modules/a/index.js\n')).toEqual([
      ['packages', 'node_modules', 1, 1],
      ['packages', '**/node_modules', 1, 1],
    ]);
  });

  it('a marker tells of a folder with any name', () => {
    expect(unwanted('py/pyvenv.cfg\npy/bin/python\nbuild [1]/CACHEDIR.TAG\n')).toEqual([
      ['environment', 'py', 2, 1],
      ['cache', 'build \\[1\\]', 1, 1],
    ]);
  });

  it('what is left out is no matter', () => {
    expect(unwanted(sized, '.git\n**/.env\n**/__pycache__\n')).toEqual([]);
  });

  it('the line offered keeps the files out', () => {
    const files =
      '.env\na/.env.local\nb/#x.pem\n[c]/.git/HEAD\nvenv/pyvenv.cfg\n[d]/CACHEDIR.TAG\n!e/CACHEDIR.TAG\n';
    const lines = look({ files }).unwanted.map(({ line }) => line);
    expect(look({ files, dockerignore: `${lines.join('\n')}\n` }).sent.files).toBe(0);
  });

  it('is said to be in the context only where no shipped stage takes it', () => {
    const dockerfile = 'FROM a AS b\nCOPY . /x\nFROM a\nCOPY --from=b /x/app /app\n';
    expect(look({ files: '.env\n', dockerfile }).unwanted[0]?.takenBy).toEqual([]);
  });
});

it('tells how far it is, and can be left at any point', () => {
  const files = Array.from({ length: 10_000 }, (_, i) => ({ path: `d${i % 50}/${i}`, size: 1 }));
  const reading = readContext({
    files,
    dockerfile: 'FROM a\nCOPY . .\n',
    path: 'Dockerfile',
    dockerignore: 'd1\n',
  });
  const steps: number[] = [];
  let step = reading.next();
  for (; !step.done; step = reading.next()) steps.push(step.value);
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.every((one) => one >= 0 && one <= 1)).toBe(true);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(step.value.view.sent.files).toBe(9_800);
});
