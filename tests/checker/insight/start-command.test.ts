import { describe, expect, it } from 'vitest';
import { type CommandLine, insightOf } from '../../../src/checker/index.ts';

const words = (line: CommandLine | undefined) =>
  line?.kind === 'runs' ? line.words.map(({ text }) => text) : line?.kind;

const startOf = (text: string) => insightOf(text).stages.at(-1)?.start;

const entrypoints = {
  none: '',
  shell: 'ENTRYPOINT exec_entry p1_entry',
  exec: 'ENTRYPOINT ["exec_entry", "p1_entry"]',
};
const cmds = {
  none: '',
  exec: 'CMD ["exec_cmd", "p1_cmd"]',
  shell: 'CMD exec_cmd p1_cmd',
};
const sh = ['/bin/sh', '-c'];

describe('the command line, by Docker’s table', () => {
  it.each([
    ['none', 'none', 'refused', ['…']],
    ['none', 'exec', ['exec_cmd', 'p1_cmd'], ['…']],
    ['none', 'shell', [...sh, 'exec_cmd p1_cmd'], ['…']],
    ['shell', 'none', [...sh, 'exec_entry p1_entry'], [...sh, 'exec_entry p1_entry']],
    ['shell', 'exec', [...sh, 'exec_entry p1_entry'], [...sh, 'exec_entry p1_entry']],
    ['shell', 'shell', [...sh, 'exec_entry p1_entry'], [...sh, 'exec_entry p1_entry']],
    ['exec', 'none', ['exec_entry', 'p1_entry'], ['exec_entry', 'p1_entry', '…']],
    [
      'exec',
      'exec',
      ['exec_entry', 'p1_entry', 'exec_cmd', 'p1_cmd'],
      ['exec_entry', 'p1_entry', '…'],
    ],
    [
      'exec',
      'shell',
      ['exec_entry', 'p1_entry', ...sh, 'exec_cmd p1_cmd'],
      ['exec_entry', 'p1_entry', '…'],
    ],
  ] as const)('ENTRYPOINT %s, CMD %s', (entrypoint, cmd, plain, given) => {
    for (const order of [
      [entrypoints[entrypoint], cmds[cmd]],
      [cmds[cmd], entrypoints[entrypoint]],
    ]) {
      const start = startOf(['FROM scratch', ...order].join('\n'));
      expect(words(start?.plain)).toEqual(plain);
      expect(words(start?.withArguments)).toEqual(given);
    }
  });

  it.each([
    ['a later one counts', 'FROM scratch\nCMD ["a"]\nCMD ["b"]', ['b']],
    [
      'ENTRYPOINT clears the CMD of the stage below',
      'FROM scratch AS a\nCMD ["x"]\nFROM a\nENTRYPOINT ["e"]',
      ['e'],
    ],
    [
      'CMD keeps the ENTRYPOINT of the stage below',
      'FROM scratch AS a\nENTRYPOINT ["e"]\nFROM a\nCMD ["x"]',
      ['e', 'x'],
    ],
    ['both are inherited', 'FROM scratch AS a\nENTRYPOINT ["e"]\nCMD ["x"]\nFROM a', ['e', 'x']],
    [
      'an empty ENTRYPOINT takes that of the image away',
      'FROM node:24\nENTRYPOINT []\nCMD ["x"]',
      ['x'],
    ],
    ['an empty CMD leaves nothing', 'FROM scratch\nCMD []', 'refused'],
    [
      'SHELL is used',
      'FROM scratch\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD a | b',
      ['/bin/bash', '-o', 'pipefail', '-c', 'a | b'],
    ],
    ['a continued line is one text', 'FROM scratch\nCMD a \\\n  b', [...sh, 'a b']],
    ['variables are left to the shell', 'FROM scratch\nENV X=1\nCMD a $X', [...sh, 'a $X']],
    ['a known image without ENTRYPOINT', 'FROM python:3.14-slim\nCMD ["gunicorn"]', ['gunicorn']],
    ['a known image as it comes', 'FROM python:3.14-slim', ['python3']],
    [
      'a known image with ENTRYPOINT',
      'FROM node:24\nCMD ["app.js"]',
      ['docker-entrypoint.sh', 'app.js'],
    ],
    [
      'a distroless image for Python',
      'FROM gcr.io/distroless/python3-debian13\nCMD ["app.py"]',
      ['python3', 'app.py'],
    ],
    ['an image nobody knows', 'FROM registry.example/team/base\nCMD ["x"]', 'unknown'],
    ['an image of a variable', 'ARG BASE\nFROM $BASE\nCMD ["x"]', 'unknown'],
    [
      'ENTRYPOINT settles it whatever the image',
      'FROM registry.example/team/base\nENTRYPOINT ["x"]',
      ['x'],
    ],
    [
      'a Windows image',
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nENTRYPOINT app.exe',
      ['cmd', '/S', '/C', 'app.exe'],
    ],
  ])('%s', (_, text, expected) => {
    expect(words(startOf(text)?.plain)).toEqual(expected);
  });
});

describe('PID 1 and docker stop', () => {
  it.each([
    ['exec form', 'CMD ["gunicorn", "app:app"]', '`gunicorn` itself', 'handler'],
    ['a path', 'ENTRYPOINT ["/usr/bin/app"]', '`/usr/bin/app` itself', 'to `app`'],
    [
      'a lone command in shell form',
      'CMD gunicorn app:app',
      'The shell `/bin/sh`, with `gunicorn` as its child',
      'A shell does not pass it on',
    ],
    [
      'exec in shell form',
      'CMD exec gunicorn app:app',
      '`exec` puts it in the place of the shell',
      'to `gunicorn`',
    ],
    [
      'a list in shell form',
      'CMD migrate && gunicorn',
      'what it starts are its children',
      'does not pass it on',
    ],
    [
      'a list that ends in exec',
      'CMD migrate && exec gunicorn',
      'The shell at first, then `gunicorn`',
      'to `gunicorn`',
    ],
    ['a pipe', 'CMD gunicorn | tee log', 'what it starts are its children', 'does not pass it on'],
    [
      'exec in a pipe',
      'CMD cat x | exec gunicorn',
      'what it starts are its children',
      'does not pass it on',
    ],
    ['sh -c in exec form', 'CMD ["sh", "-c", "exec app"]', '`app`', 'to `app`'],
    ['sh -c without exec', 'CMD ["sh", "-c", "a; b"]', 'The shell `sh`', 'does not pass it on'],
    [
      'an init',
      'ENTRYPOINT ["tini", "--", "app"]',
      '`tini`, which starts `app` as its child',
      'even if it has no handler',
    ],
    [
      'an init from ENTRYPOINT, the program from CMD',
      'ENTRYPOINT ["/sbin/tini", "--"]\nCMD ["app"]',
      'starts `app`',
      'to `tini`',
    ],
    [
      'an init above a shell',
      'ENTRYPOINT ["tini", "--"]\nCMD app',
      '`tini`, which starts the shell `/bin/sh`',
      'killed without having heard',
    ],
    [
      'an init above a shell that hands over',
      'ENTRYPOINT ["tini", "--"]\nCMD exec app',
      '`tini`, which starts `sh` as its child',
      'even if it has no handler',
    ],
    [
      'an init that signals all',
      'ENTRYPOINT ["tini", "-g", "--"]\nCMD app',
      '`tini`, which starts `sh`',
      'even if it has no handler',
    ],
    ['gosu', 'ENTRYPOINT ["gosu", "app", "server"]', '`server` itself', 'to `server`'],
    [
      'a script',
      'ENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["app"]',
      'not in the text',
      'only if the script ends',
    ],
    ['STOPSIGNAL', 'STOPSIGNAL SIGQUIT\nCMD ["app"]', '`app`', 'sends SIGQUIT'],
    ['a signal nobody handles', 'STOPSIGNAL SIGKILL\nCMD ["app"]', '`app`', 'ends at once'],
    ['nothing', '', 'Nothing', 'nothing to stop'],
  ])('%s', (_, body, first, stop) => {
    const start = startOf(`FROM scratch\n${body}`);
    expect(start?.first).toContain(first);
    expect(start?.stop).toContain(stop);
  });

  it.each([
    [
      'the image’s own script hands over',
      'FROM node:24\nCMD ["node", "app.js"]',
      '`node` itself',
      'SIGTERM to `node`',
    ],
    ['the image’s own signal', 'FROM nginx:1.29', '`nginx` itself', 'SIGQUIT to `nginx`'],
    [
      'an unknown image',
      'FROM registry.example/x\nCMD ["app"]',
      'Unknown',
      'SIGTERM (or what STOPSIGNAL',
    ],
    [
      'a Windows image',
      'FROM mcr.microsoft.com/windows/nanoserver\nCMD ["app"]',
      'Windows',
      'asks the container',
    ],
  ])('%s', (_, text, first, stop) => {
    expect(startOf(text)?.first).toContain(first);
    expect(startOf(text)?.stop).toContain(stop);
  });
});

describe('how it ends', () => {
  it.each([
    ['exec form', 'CMD ["app"]', 'clean', 'killed'],
    ['shell form', 'CMD app', 'killed', 'killed'],
    ['a list in shell form', 'CMD migrate && app', 'killed', 'killed'],
    ['exec in shell form', 'CMD migrate && exec app', 'clean', 'killed'],
    ['an init', 'ENTRYPOINT ["tini", "--"]\nCMD ["app"]', 'clean', 'cut'],
    ['an init above a shell', 'ENTRYPOINT ["tini", "--"]\nCMD app', 'cut', 'cut'],
    ['an unreadable script', 'ENTRYPOINT ["/entrypoint.sh"]', undefined, undefined],
    ['another signal', 'STOPSIGNAL SIGINT\nCMD ["app"]', undefined, undefined],
    ['SIGTERM, said aloud', 'STOPSIGNAL 15\nCMD ["app"]', 'clean', 'killed'],
  ])('%s', (_, body, withHandler, withoutHandler) => {
    const endings = startOf(`FROM scratch\n${body}`)?.endings;
    expect(endings?.withHandler.manner).toBe(withHandler);
    expect(endings?.withoutHandler.manner).toBe(withoutHandler);
  });

  it('names the seconds and the code', () => {
    expect(startOf('FROM scratch\nCMD app')?.endings?.withHandler).toEqual({
      manner: 'killed',
      seconds: 10,
      code: 137,
    });
  });
});
