import { describe, expect, it } from 'vitest';
import { only } from '../../../src/checker/model/dockerfile.ts';
import { installs } from '../../../src/checker/model/packages.ts';
import { parse } from '../../../src/checker/model/parse.ts';
import { commands, offsetIn, scripts } from '../../../src/checker/model/shell.ts';
import { Source } from '../../../src/checker/source.ts';

function read(run: string) {
  const dockerfile = parse(
    new Source(`FROM debian:13\nENV DEPS="curl git" FLAGS="-y curl"\n${run}\n`),
  );
  const [one] = only(dockerfile, 'RUN');
  if (!one) throw new Error(`no RUN in ${run}`);
  return { dockerfile, run: one };
}

describe('the text that exec form gives to a shell', () => {
  const inside = (text: string) => {
    const { dockerfile, run } = read(text);
    return commands(dockerfile, run).map(({ from, to }) => dockerfile.source.slice({ from, to }));
  };

  it.each(['sh', '/bin/bash', 'ash'])('is read where %s reads it', (shell) => {
    expect(inside(`RUN ["${shell}", "-c", "cd /src && make"]`)).toContain('make');
  });

  it('is read behind other flags', () => {
    expect(inside('RUN ["/bin/bash", "-eo", "pipefail", "-c", "a | b"]')).toContain('b');
  });

  it('has the shell, and the command that gives it, as its own', () => {
    const { dockerfile, run } = read('RUN ["/bin/bash", "-c", "make"]');
    const [outer, inner] = scripts(dockerfile, run);
    expect(outer?.shell).toBe('exec');
    expect(inner).toMatchObject({ shell: 'bash', text: 'make' });
    expect(inner?.reader).toBe(outer?.commands[0]);
  });

  it('stands where it stands, whatever JSON has escaped in it', () => {
    const text = String.raw`RUN ["bash", "-c", "echo \"a b\" \u0063 && make\tX=\"$Y\"; ls\nid"]`;
    expect(inside(text).slice(1)).toEqual([
      String.raw`echo \"a b\" \u0063`,
      String.raw`make\tX=\"$Y\"`,
      'ls',
      'id',
    ]);
    const { dockerfile, run } = read(text);
    const [, echo] = commands(dockerfile, run);
    expect(echo?.words.map(({ value }) => value)).toEqual(['echo', 'a b', 'c']);
  });

  it.each([
    'RUN ["python3", "-c", "import os"]',
    'RUN ["bash", "/x.sh", "cd /src && make"]',
    'RUN ["bash"]',
  ])('is none in %s', (text) => {
    const { dockerfile, run } = read(text);
    expect(scripts(dockerfile, run)).toHaveLength(1);
  });
});

describe('the text in quotes that a shell gives to another', () => {
  const inside = (text: string) => {
    const { dockerfile, run } = read(text);
    return commands(dockerfile, run)
      .filter(({ containers }) => containers.some(({ kind }) => kind === 'nested'))
      .map(({ from, to, words }) => ({
        there: dockerfile.source.slice({ from, to }),
        values: words.map(({ value }) => value),
      }));
  };

  it.each([
    [
      'escaped quotes',
      String.raw`bash -c "echo \"a b\" && make"`,
      [String.raw`echo \"a b\"`, 'make'],
    ],
    ['a variable', 'bash -c "cd $HOME && make"', ['cd $HOME', 'make']],
    ['lines that go on', "bash -c 'cd /src && \\\n  make'", ['cd /src', 'make']],
    [
      'the same in double quotes',
      'bash -c "cd /src \\\n && make \\\n  all"',
      ['cd /src', 'make \\\n  all'],
    ],
    [
      'several quotes, side by side',
      `bash -c 'cd /src && '"make $X"' all'`,
      ['cd /src', `make $X"' all`],
    ],
    [
      'a text in the text',
      String.raw`sudo bash -c "cd /src && su app -c \"make \\\"a b\\\"\""`,
      ['cd /src', String.raw`su app -c \"make \\\"a b\\\"\"`, String.raw`make \\\"a b\\\"`],
    ],
    ['a text in exec form', '["sh", "-c", "su app -c \\"make \'a\'\\""]', ["make 'a'"]],
  ])('is read with %s', (_, text, expected) => {
    expect(inside(`RUN ${text}`).map(({ there }) => there)).toEqual(expected);
  });

  it.each([
    ['unescaped', String.raw`bash -c "make \"a b\" c\\ d \\\\e"`, ['make', 'a b', 'c d', '\\e']],
    ['filled in', 'bash -c "apk add $ONE"', ['apk', 'add', 'curl']],
    ['unknown, where it would be read anew', 'bash -c "apk add $DEPS"', ['apk', 'add', undefined]],
    [
      'left to the inner shell',
      String.raw`bash -c "apk add \"\$DEPS\""`,
      ['apk', 'add', 'curl git'],
    ],
    [
      'filled in, in single quotes too',
      `bash -c "a 'x $ONE' 'y $NONE'"`,
      ['a', 'x curl', undefined],
    ],
    ['given by the outer shell alone', 'ONE=b; bash -c "a $ONE \\$ONE"', ['a', 'b', undefined]],
  ])('has its words %s', (_, text, expected) => {
    const { dockerfile, run } = read(`ENV ONE=curl\nRUN ${text}`);
    const nested = commands(dockerfile, run).filter(({ wrapper }) => wrapper?.name === 'bash');
    expect(nested[0]?.words.map(({ value }) => value)).toEqual(expected);
  });

  it('is run once where the outer shell runs a part of it', () => {
    const { dockerfile, run } = read('RUN bash -c "make $(nproc) `id` ${X:-$(date)} \\$(whoami)"');
    const all = commands(dockerfile, run);
    expect(all.map(({ name }) => name)).toEqual(['bash', 'make', 'nproc', 'id', 'date', 'whoami']);
    const runBy = (name: string) => all.find((one) => one.name === name)?.wrapper?.name;
    expect(['make', 'nproc', 'id', 'date', 'whoami'].map(runBy)).toEqual([
      'bash',
      undefined,
      undefined,
      undefined,
      'bash',
    ]);
  });

  it.each([
    ['all of it is filled in', 'bash -c "$(cat script)"'],
    ['not all of it is in quotes', `bash -c "make "$X`],
    ['what is filled in is escaped by the inner shell', String.raw`bash -c "make \\$X"`],
    ['it does not parse', 'bash -c "make \\""'],
  ])('is not read where %s', (_, text) => {
    expect(inside(`RUN ${text}`)).toEqual([]);
  });

  it('tells where each character stands', () => {
    const text = String.raw`RUN bash -c "echo \"a b\" '\"$X'"`;
    const { dockerfile, run } = read(text);
    const word = commands(dockerfile, run).at(-1)?.words.at(-1);
    expect(word?.text).toBe(`'"$X'`);
    const start = dockerfile.source.text.indexOf(`'\\"$X`);
    expect(word && [0, 1, 2, 3, 4].map((i) => offsetIn(word, i) - start)).toEqual([0, 1, 3, 4, 5]);
  });
});

describe('what a script itself assigns', () => {
  const names = (text: string) => {
    const { dockerfile, run } = read(`RUN ${text}`);
    return installs(dockerfile, run).flatMap(({ packages }) => packages.map(({ name }) => name));
  };

  it.each([
    ['one word', 'p=curl && apt-get install $p', ['curl']],
    ['a list', "p='curl git' && apt-get install $p", ['curl', 'git']],
    ['a list over lines', "p=' \\\n  curl \\\n  git \\\n'; apt-get install $p", ['curl', 'git']],
    ['an export', 'export p="curl git"; apt-get install jq ${p}', ['jq', 'curl', 'git']],
    ['a list of ENV', 'apt-get install $DEPS', ['curl', 'git']],
  ])('is known: %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['assigned twice', 'p=curl; p="$p git"; apt-get install $p'],
    ['added to', 'p=curl; p+=git; apt-get install $p'],
    ['assigned in an if', 'if a; then p=curl; fi; apt-get install $p'],
    ['assigned in a loop', 'for p in curl git; do apt-get install $p; done'],
    ['assigned in a subshell', '(p=curl); apt-get install $p'],
    ['assigned behind ||', 'a || p=curl; apt-get install $p'],
    ['assigned behind && of a list that has ended', 'a && p=curl; apt-get install $p'],
    ['given to one command', 'p=curl a; apt-get install $p'],
    ['read', 'p=curl; read p; apt-get install $p'],
    ['substituted', 'p=$(cat list); apt-get install $p'],
    ['not exported to the shell that it starts', "DEPS=jq; sh -c 'apt-get install $DEPS'"],
    ['flags among packages', 'apt-get install $FLAGS'],
  ])('is unknown: %s', (_, text) => {
    expect(names(text)).toEqual([undefined]);
  });

  it('is one word in quotes', () => {
    expect(names('apt-get install "$DEPS"')).toEqual(['curl git']);
  });
});

describe('a command that another runs', () => {
  const names = (text: string) => {
    const { dockerfile, run } = read(`RUN ${text}`);
    return commands(dockerfile, run).map(({ name }) => name);
  };

  it.each([
    ['sudo -u app FOO=1 make', ['sudo', 'make']],
    ['env FOO=1 make', ['env', 'make']],
    ["su - app -c 'cd /srv && make'", ['su', 'cd', 'make']],
    ['command -p make', ['command', 'make']],
    ['command -v make', ['command']],
    ['su app', ['su']],
    ['runuser -u app -- make all', ['runuser', 'make']],
    ['runuser -u app -- bash -c "cd /srv && make"', ['runuser', 'bash', 'cd', 'make']],
    ["runuser -l app -c 'cd /srv && make'", ['runuser', 'cd', 'make']],
    ['setpriv --reuid 10001 --regid=10001 --clear-groups make', ['setpriv', 'make']],
    ["eval 'cd /srv && make'", ['eval', 'cd', 'make']],
    ['eval "cd $HOME && make"', ['eval', 'cd', 'make']],
    ['eval "$(tool env)"', ['eval', 'tool']],
    ['eval sh -c make', ['eval', 'sh']],
    ['conda run -n app --no-capture-output make', ['conda', 'make']],
    ['micromamba run -p /env make', ['micromamba', 'make']],
    ['poetry run make', ['poetry', 'make']],
    ['pipenv run make', ['pipenv', 'make']],
    ['uv run --with tool --no-sync -- make', ['uv', 'make']],
    ['uv run -m tool && uv run app.py && uv run --script x && uv run -', ['uv', 'uv', 'uv', 'uv']],
    ['conda install make && uv pip install run', ['conda', 'uv']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('a RUN of many heredocs', () => {
  const count = (heredocs: number) => {
    const numbers = Array.from({ length: heredocs }, (_, i) => i);
    const openers = numbers.map((i) => `cat <<E${i}`).join(' && ');
    const { dockerfile, run } = read(
      `RUN ${openers}\n${numbers.map((i) => `x\nE${i}`).join('\n')}`,
    );
    return commands(dockerfile, run).length;
  };

  it('is read up to more than anybody writes', () => {
    expect(count(1000)).toBe(1000);
    expect(count(1001)).toBe(0);
  });
});
