import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dockerfile } from '../../src/checker/dockerfile-text.ts';

const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;
let folder = '';

const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'checker-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const floating = dockerfile`
  FROM python:latest
  USER 10001
  CMD ["python"]
`;

describe('the command line', () => {
  it('names file, line, column, severity and rule, and exits with 1', () => {
    const { status, stdout } = run([write('floating', floating)]);
    expect(stdout).toMatch(/^floating:1:13: warning: .+ \[no-latest-tag\]$/m);
    expect(status).toBe(1);
  });

  it('exits with 0 where nothing is at warning or above', () => {
    const { status, stdout } = run(['-'], floating.replace('latest', '3.13-slim-trixie'));
    expect(stdout).not.toMatch(/: (?:warning|error): /);
    expect(status).toBe(0);
  });

  it('gives JSON with places that count from 1, and without the text', () => {
    const { stdout } = run(['--format', 'json', write('floating', floating)]);
    const [report] = JSON.parse(stdout);
    const finding = report.findings.find((one: { rule: string }) => one.rule === 'no-latest-tag');
    expect(finding).toMatchObject({
      from: 12,
      to: 18,
      start: { line: 1, column: 13 },
      practice: 'pinned-base-image',
    });
    expect(stdout).not.toContain('CMD [');
  });

  it('gives SARIF with a rule for each result', () => {
    const { stdout } = run(['--format', 'sarif', write('floating', floating)]);
    const [{ results, tool }] = JSON.parse(stdout).runs;
    const ids = new Set(tool.driver.rules.map(({ id }: { id: string }) => id));
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ ruleId }: { ruleId: string }) => ids.has(ruleId))).toBe(true);
    for (const { shortDescription, fullDescription } of tool.driver.rules) {
      expect(shortDescription.text).toMatch(/^[A-Z]/);
      expect(fullDescription.text).toMatch(/\.$/);
    }
  });

  it('has ShellCheck read the shell where it is asked to', () => {
    const name = write('shell', 'FROM debian:13-slim\nRUN echo $1\nUSER 10001\nCMD ["true"]\n');
    expect(run([name]).stdout).not.toContain('SC2086');
    expect(run(['--shellcheck', name]).stdout).toContain(
      'shell:2:10: suggestion: Double quote to prevent globbing and word splitting. [SC2086]\n',
    );
    const [{ results, tool }] = JSON.parse(
      run(['--shellcheck', '--format', 'sarif', name]).stdout,
    ).runs;
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('SC2086');
    expect(tool.driver.rules).toContainEqual({
      id: 'SC2086',
      shortDescription: { text: 'Quote the variable' },
      helpUri: 'http://localhost:4321/practices/linting/#SC2086',
    });
  }, 60_000);

  it('has ShellCheck read all files at once, and reports them in their order', () => {
    const names = ['one', 'two', 'three'].map((name) =>
      write(name, `FROM debian:13-slim\nRUN echo $1 ${name === 'two' ? '' : '&& cp $2 /x'}\n`),
    );
    const { stdout } = run(['--shellcheck', '--format', 'json', ...names]);
    const codes = JSON.parse(stdout).map(
      (report: { path: string; findings: { rule: string }[] }) => [
        report.path,
        report.findings.filter(({ rule }) => rule === 'SC2086').length,
      ],
    );
    expect(codes).toEqual([
      ['one', 2],
      ['two', 1],
      ['three', 2],
    ]);
  }, 60_000);

  it('explains a code of ShellCheck’s', () => {
    expect(run(['--explain', 'SC2086']).stdout).toMatch(
      /^SC2086: Quote the variable\n[\s\S]*https:\/\/www\.shellcheck\.net\/wiki\/SC2086\n$/,
    );
  });

  it('applies safe fixes until none is left, and keeps the rest', () => {
    const name = write('old', 'FROM debian:12-slim\r\nENV A b\r\nUSER 10001\r\nCMD ["true"]\r\n');
    run(['--fix', name]);
    const fixed = readFileSync(join(folder, name), 'utf8');
    expect(fixed).toContain('ENV A=b\r\n');
    expect(fixed).toContain('USER 10001\r\nCMD ["true"]\r\n');
  });

  it('explains a rule by the id another checker has for it', () => {
    const { status, stdout } = run(['--explain', 'DL3007']);
    expect(stdout).toContain('no-latest-tag: ');
    expect(status).toBe(0);
  });

  it.each([
    [['missing'], 'Cannot read missing: there is no such file.'],
    [['.'], 'Cannot read .: it is a folder; name a file in it.'],
    [['--format', 'xml', '-'], '--format takes text, json, markdown, sarif, not "xml".'],
    [[], 'Name at least one Dockerfile, or - for standard input.'],
    [['--explain', 'DL0000'], 'No rule is called "DL0000", here or elsewhere.'],
  ])('%j is answered with a sentence, and 2', (args, sentence) => {
    const { status, stderr } = run(args);
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });
});
