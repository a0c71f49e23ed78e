import { describe, expect, it } from 'vitest';
import { readPathList } from '../../../src/checker/context/path-list.ts';

const paths = (text: string) => readPathList(text).files.map(({ path }) => path);
const sizes = (text: string) =>
  Object.fromEntries(readPathList(text).files.map(({ path, size }) => [path, size]));

describe('a list of paths', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    ['nothing', '', []],
    ['empty lines', '\n \n', []],
    ['git ls-files', 'app.py\nsrc/a.py\n', ['app.py', 'src/a.py']],
    ['find .', '.\n./app.py\n./src\n./src/a.py\n', ['app.py', 'src/a.py']],
    ['fd, which marks folders', 'src/\nsrc/a.py\nempty/\n', ['src/a.py']],
    ['Windows line ends and a byte order mark', '\uFEFFa\r\nb\r\n', ['a', 'b']],
    ['find -print0', './a\0./b c\0', ['a', 'b c']],
    ['each path once', './a\na\n', ['a']],
    ['names with spaces at their ends', 'a \n b\n', ['a ', ' b']],
    ['dir /s /b', 'C:\\p\\src\\a.cs\r\nC:\\p\\b.cs\r\n', ['src/a.cs', 'b.cs']],
    ['.\\ of PowerShell', '.\\src\\a.cs\n', ['src/a.cs']],
    ['a backslash elsewhere is part of the name', 'a\\b\n', ['a\\b']],
    ['git’s quotes', '"caf\\303\\251.txt"\n"a\\tb\\"c"\n', ['café.txt', 'a\tb"c']],
    ['markup is a name like any other', '<img src=x>\n', ['<img src=x>']],
  ])('%s', (_, text, expected) => {
    expect(paths(text)).toEqual(expected);
  });

  it('takes absolute paths to be below the folder they share, and says so', () => {
    const list = readPathList('/home/me/app/a.py\n/home/me/app/src/b.py\n/home/me/app\n');
    expect(list.files.map(({ path }) => path)).toEqual(['a.py', 'src/b.py']);
    expect(list.below).toBe('/home/me/app/');
  });

  it('counts what lies outside', () => {
    expect(readPathList('../x\na\n')).toMatchObject({ unread: 1, below: undefined });
  });
});

describe('sizes', () => {
  it.each<[name: string, text: string, expected: Record<string, number | undefined>]>([
    ['find -printf', '12 ./a b\n0 ./c\n', { 'a b': 12, c: 0 }],
    ['du -ab, whose sums of folders do not count', '5\t./s/a\n4101\t./s\n8197\t.\n', { 's/a': 5 }],
    ['du -ah', '4.0K\t./a\n1M\t./b\n', { a: 4096, b: 1_048_576 }],
    [
      'git ls-tree -r --long',
      `100644 blob ${'a'.repeat(40)}     123\tsrc/a\n160000 commit ${'b'.repeat(40)}       -\tsub\n`,
      { 'src/a': 123, sub: undefined },
    ],
    ['git ls-files --stage', `100644 ${'a'.repeat(40)} 0\tsrc/a\n`, { 'src/a': undefined }],
    [
      'a number in some lines only is a name',
      '2024 report.txt\nb\n',
      { '2024 report.txt': undefined, b: undefined },
    ],
  ])('%s', (_, text, expected) => {
    expect(sizes(text)).toEqual(expected);
  });
});
