import { describe, expect, it } from 'vitest';
import { applyFixes, check } from '../../src/checker/index.ts';

const fixOf = (rule: string, text: string) =>
  check(text, { preset: 'strict' }).findings.find((finding) => finding.rule === rule)?.fix;

describe('a fix is no more than a suggestion, or none', () => {
  it.each([
    [
      'where the entrypoint of the base image is not known',
      'exec-form-cmd-entrypoint',
      'FROM example.org/base:1\nCMD python app.py\n',
      'suggestion',
    ],
    [
      'where that entrypoint heeds the program',
      'exec-form-cmd-entrypoint',
      'FROM postgres:18\nCMD postgres -N 500\n',
      'suggestion',
    ],
    [
      'where what is copied may be a folder, whose files the flag would reach',
      'prefer-copy-chmod',
      'FROM debian:13\nCOPY app /srv/app\nRUN chmod 0755 /srv/app\n',
      'suggestion',
    ],
    [
      'where a later RUN reads the lists of apt',
      'apt-remove-lists',
      'FROM debian:13\nRUN apt-get update && apt-get install -y curl\nRUN apt-get install -y git\n',
      undefined,
    ],
    [
      'where a stage that continues this one reads them',
      'apt-remove-lists',
      'FROM debian:13 AS a\nRUN apt-get update && apt-get install -y curl\nFROM a\nRUN apt-get install -y git\n',
      undefined,
    ],
    [
      'where gpg is told to ask',
      'gpg-batch',
      'FROM debian:13\nRUN echo trust | gpg --command-fd 0 --edit-key AA\n',
      'suggestion',
    ],
    [
      'where the second RUN would run in the folder of the first',
      'update-not-alone',
      'FROM debian:13\nRUN cd /tmp && apt-get update\nRUN apt-get install -y ./a.deb curl\n',
      undefined,
    ],
    [
      'where STOPSIGNAL has a variable that may change further down',
      'epilogue-order',
      'FROM debian:13\nARG S=SIGINT\nSTOPSIGNAL $S\nENV S=SIGTERM\nCMD ["a"]\n',
      undefined,
    ],
    [
      'where another user is in force above the one that is set',
      'copy-after-user-without-chown',
      'FROM debian:13\nUSER 1000\nRUN a\nUSER 2000\nCOPY a /a\n',
      undefined,
    ],
    [
      'where all the RUN does besides is run by sudo',
      'no-apt-upgrade',
      'FROM debian:13\nRUN apt-get upgrade -y \\\n  # then build\n  && sudo make install\n',
      undefined,
    ],
    [
      'where the flag is there twice',
      'copied-files-not-root-owned',
      'FROM nginx:1.29\nCOPY --chown=nginx --chown=nginx a /usr/share/nginx/html\nUSER nginx\n',
      undefined,
    ],
  ] as const)('%s', (_, rule, text, safety) => {
    expect(check(text, { preset: 'strict' }).findings.map((one) => one.rule)).toContain(rule);
    expect(fixOf(rule, text)?.safety).toBe(safety);
  });
});

describe('a command put beside another', () => {
  const fixed = (rule: string, text: string) => {
    const fix = fixOf(rule, text);
    return fix && applyFixes(text, [fix]);
  };
  const lead = 'FROM debian:13\nRUN ';

  it.each([
    ['runs only if that has succeeded', 'apt-get update; apt-get install -y a', ' && rm'],
    ['behind set -x as well', 'set -x; apt-get update && apt-get install -y a', ' && rm'],
    [
      'ends like its list where the shell stops',
      'set -e; apt-get update; apt-get install a',
      '; rm',
    ],
    [
      'in a heredoc that goes on after failures',
      '<<EOF\napt-get update\napt-get install -y a\nEOF',
      ' && rm',
    ],
    ['in a heredoc that stops', '<<EOF\nset -e\napt-get update\napt-get install -y a\nEOF', '\nrm'],
  ])('%s', (_, script, joint) => {
    expect(fixed('apt-remove-lists', `${lead}${script}\n`)).toContain(
      `${joint} -rf /var/lib/apt/lists/*`,
    );
  });

  it.each([
    ['in front of a list', 'apt-get install -y a', 'apt-get update && apt-get install'],
    [
      'behind an and',
      'set -e; b && apt-get install -y a',
      'b && apt-get update && apt-get install',
    ],
    ['in a shell that stops', 'set -e; apt-get install -y a; b', 'apt-get update; apt-get install'],
  ])('comes first %s', (_, script, expected) => {
    expect(fixed('update-before-install', `${lead}${script}\n`)).toContain(expected);
  });

  it('is left to the reader behind an or', () => {
    expect(fixed('update-before-install', `${lead}b || apt-get install -y a\n`)).toBeUndefined();
  });
});
