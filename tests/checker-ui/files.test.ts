import { describe, expect, test } from 'vitest';
import { takeShape, withShape } from '../../src/components/checker/draft.ts';
import { mostCharacters, readFile } from '../../src/components/checker/files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what a file is', () => {
  test.each([
    ['Dockerfile', 'dockerfile'],
    ['prod.Dockerfile', 'dockerfile'],
    ['Containerfile', 'dockerfile'],
    ['.dockerignore', 'dockerignore'],
    ['prod.Dockerfile.dockerignore', 'dockerignore'],
  ])('%s', (name, kind) => {
    expect(readFile(name, bytes('FROM x\n')).file?.kind).toBe(kind);
  });
});

describe('refused with a word', () => {
  test.each([
    ['logo.png', new Uint8Array([137, 80, 78, 71, 0, 0, 13]), 'binary'],
    ['compose.yaml', bytes('services:\n'), 'Compose'],
    ['deployment.yml', bytes('kind: Pod\n'), 'YAML'],
    ['package.json', bytes('{}'), 'JSON'],
    ['Dockerfile', new Uint8Array(mostCharacters * 4 + 1), '4.1 million bytes'],
    ['Dockerfile', bytes('x'.repeat(mostCharacters + 1)), '1.1 million characters'],
  ])('%s', (name, content, word) => {
    expect(readFile(name, content).refusal).toContain(word);
  });
});

describe('opened with a remark', () => {
  test('UTF-16, as PowerShell writes it', () => {
    const content = new Uint8Array([
      0xff, 0xfe, 0x46, 0, 0x52, 0, 0x4f, 0, 0x4d, 0, 0x20, 0, 0x78, 0,
    ]);
    const { file } = readFile('Dockerfile', content);
    expect(file?.text).toBe('FROM x');
    expect(file?.remark).toContain('UTF-16');
  });

  test('bytes that are not UTF-8', () => {
    const { file } = readFile('Dockerfile', new Uint8Array([...bytes('FROM x\n# '), 0xe9, 0x0a]));
    expect(file?.remark).toContain('UTF-8');
  });

  test('no FROM', () => {
    expect(readFile('notes', bytes('hello\n')).file?.remark).toContain('FROM');
  });

  test('Windows line ends in a heredoc', () => {
    const content = bytes('FROM x\r\nRUN <<EOF\r\ntrue\r\nEOF\r\n');
    expect(readFile('Dockerfile', content).file?.remark).toContain('line feeds');
    expect(readFile('Dockerfile', bytes('FROM x\r\nRUN true\r\n')).file?.remark).toBeUndefined();
  });

  test('nothing to say of an ordinary one', () => {
    expect(readFile('Dockerfile', bytes('FROM x\n')).file?.remark).toBeUndefined();
  });
});

test.each(['FROM x\n', 'FROM x\r\nRUN y\r\n', '\uFEFFFROM x\n', '\uFEFFFROM x\r\n', '', '\uFEFF'])(
  'line ends and byte order mark of %j come back',
  (raw) => {
    const { text, shape } = takeShape(raw);
    expect(text).not.toMatch(/[\r\uFEFF]/);
    expect(withShape(text, shape)).toBe(raw);
  },
);
