import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { describe, expect, test } from 'vitest';
import { dockerfileLanguage } from '../../src/components/checker/dockerfile-language.ts';

const named = tagHighlighter([
  { tag: tags.keyword, class: 'keyword' },
  { tag: tags.comment, class: 'comment' },
  { tag: tags.meta, class: 'directive' },
  { tag: tags.string, class: 'string' },
  { tag: tags.variableName, class: 'variable' },
  { tag: tags.function(tags.variableName), class: 'command' },
  { tag: tags.propertyName, class: 'name' },
  { tag: tags.attributeName, class: 'flag' },
  { tag: tags.operator, class: 'operator' },
  { tag: tags.typeName, class: 'image' },
  { tag: tags.labelName, class: 'label' },
  { tag: tags.definition(tags.name), class: 'stage' },
  { tag: tags.number, class: 'number' },
  { tag: tags.escape, class: 'continuation' },
]);

/** The coloured pieces of one kind, in order. */
function coloured(text: string, kind: string): readonly string[] {
  const pieces: string[] = [];
  highlightTree(dockerfileLanguage.parser.parse(text), named, (from, to, classes) => {
    if (classes.split(' ').includes(kind)) pieces.push(text.slice(from, to));
  });
  return pieces;
}

describe('instructions', () => {
  test('keywords, in any case, at the start of an instruction only', () => {
    const text =
      'FROM a AS b\nrun make \\\n  COPY\nONBUILD COPY x y\nHEALTHCHECK --interval=1s CMD true\n';
    expect(coloured(text, 'keyword')).toEqual([
      'FROM',
      'AS',
      'run',
      'ONBUILD',
      'COPY',
      'HEALTHCHECK',
      'CMD',
    ]);
  });
  test('an image, a stage, a flag, a name', () => {
    const text = 'FROM --platform=linux/amd64 python:3.13 AS base\nENV A=1 B="two"\nARG C\n';
    expect(coloured(text, 'image')).toEqual(['python:3.13']);
    expect(coloured(text, 'stage')).toEqual(['base']);
    expect(coloured(text, 'flag')).toEqual(['--platform']);
    expect(coloured(text, 'name')).toEqual(['A', 'B', 'C']);
  });
  test('directives and comments', () => {
    const text =
      '# syntax=docker/dockerfile:1\n# a word\n# escape=`\nFROM a\nRUN a \\\n  # inside\n  b\n';
    expect(coloured(text, 'directive')).toEqual(['# syntax=docker/dockerfile:1']);
    expect(coloured(text, 'comment')).toEqual(['# a word', '# escape=`', '  # inside']);
  });
  test('another escape character continues lines', () => {
    const text = '# escape=`\nFROM a\nRUN dir C:\\ `\n  COPY\nCOPY a b\n';
    expect(coloured(text, 'keyword')).toEqual(['FROM', 'RUN', 'COPY']);
  });
});

describe('the shell in RUN', () => {
  test('commands, after operators and on lines that continue', () => {
    const text =
      'RUN apt-get update && \\\n    apt-get install -y curl | tee log; sudo -n make\nRUN if test -f x; then echo y; fi\n';
    expect(coloured(text, 'command')).toEqual([
      'apt-get',
      'apt-get',
      'tee',
      'sudo',
      'make',
      'test',
      'echo',
    ]);
    expect(coloured(text, 'operator')).toEqual(['&&', '|', ';', ';', ';']);
    expect(coloured(text, 'keyword')).toEqual(['RUN', 'RUN', 'if', 'then', 'fi']);
  });
  test('strings, and the variables in them', () => {
    const text = `RUN echo "a $B \${C:-d}" '$no' $E\n`;
    expect(coloured(text, 'variable')).toEqual(['$B', '${C:-d}', '$E']);
    expect(coloured(text, 'string').join('')).toBe(`"a "'$no'`);
  });
  test('a string over several lines', () => {
    const text = 'RUN echo "one \\\n  two" three\nCOPY a b\n';
    expect(coloured(text, 'string')).toEqual(['"one ', 'two"']);
    expect(coloured(text, 'keyword')).toEqual(['RUN', 'COPY']);
  });
  test('assignments, options, numbers, comments', () => {
    const text = 'RUN A=1 make -j 4 --all # why\n';
    expect(coloured(text, 'name')).toEqual(['A']);
    expect(coloured(text, 'flag')).toEqual(['-j', '--all']);
    expect(coloured(text, 'number')).toContain('4');
    expect(coloured(text, 'comment')).toEqual(['# why']);
  });
  test('flags of the instruction come first', () => {
    const text = 'RUN --mount=type=cache,target=/x --network=none make --x\n';
    expect(coloured(text, 'flag')).toEqual(['--mount', '--network', '--x']);
    expect(coloured(text, 'command')).toEqual(['make']);
  });
  test('exec form is strings, and a test in brackets is not', () => {
    expect(coloured('CMD ["a", "b c"]\n', 'string')).toEqual(['"a"', '"b c"']);
    expect(coloured('RUN [ -f x ] && make\n', 'command')).toContain('make');
  });
});

describe('heredocs are read by who runs them', () => {
  test('a shell unless said otherwise', () => {
    const text = 'RUN <<EOF\necho "$A"\nCOPY x\nEOF\nCOPY a b\n';
    expect(coloured(text, 'command')).toEqual(['echo', 'COPY']);
    expect(coloured(text, 'label')).toEqual(['<<EOF', 'EOF']);
    expect(coloured(text, 'keyword')).toEqual(['RUN', 'COPY']);
  });
  test.each([
    ['by its first line', 'RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF\n'],
    ['by the command', 'RUN python3 <<EOF\nimport os\nEOF\n'],
  ])('Python, %s', (_, text) => {
    expect(coloured(text, 'keyword')).toEqual(['RUN', 'import']);
    expect(coloured(text, 'command')).not.toContain('import');
  });
  test('a file that is written is text', () => {
    const text = 'COPY <<-A <<B /x/\n\tRUN one\n\tA\nFROM two\nB\nRUN three\n';
    expect(coloured(text, 'string')).toEqual(['\tRUN one', 'FROM two']);
    expect(coloured(text, 'keyword')).toEqual(['COPY', 'RUN']);
  });
});

describe('Windows', () => {
  const head = '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\n';
  const text = `${head}SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Invoke-WebRequest -Uri "https://example.org/$env:V/a.zip" -OutFile C:\\a.zip; \`
    if ($LASTEXITCODE -ne 0) { throw 'no' }; \`
    Remove-Item 'C:\\a.zip' -Force
FROM scratch
RUN copy "C:\\Program Files\\a" %TEMP% && del b
`;
  test('PowerShell, once SHELL names it', () => {
    expect(coloured(text, 'command')).toEqual(['Invoke-WebRequest', 'Remove-Item']);
    expect(coloured(text, 'flag')).toEqual(['-Uri', '-OutFile', '-ne', '-Force']);
    expect(coloured(text, 'keyword')).toEqual([
      'FROM',
      'SHELL',
      'RUN',
      'if',
      'throw',
      'FROM',
      'RUN',
    ]);
    expect(coloured(text, 'continuation')).toEqual(['`', '`']);
  });
  test('variables of PowerShell, in strings too, and of cmd', () => {
    expect(coloured(text, 'variable')).toEqual(['$env:V', '$LASTEXITCODE', '%TEMP%']);
  });
  test('nothing is taken for a command of sh before SHELL names a shell', () => {
    expect(coloured(`${head}RUN dir C:\\\nRUN del x\n`, 'command')).toEqual([]);
    expect(coloured(`${head}SHELL ["/bin/bash", "-c"]\nRUN make\n`, 'command')).toEqual(['make']);
  });
  test('a string that is open at the end of a line hides no continuation', () => {
    const open = `FROM a\nSHELL ["C:\\\\pwsh.exe", "-c"]\nRUN echo "a \\\n  COPY x" ; ls\nUSER b\n`;
    expect(coloured(open, 'keyword')).toEqual(['FROM', 'SHELL', 'RUN', 'USER']);
  });
});
