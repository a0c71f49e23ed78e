import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, insightOf } from '../../src/checker/index.ts';
import {
  afterChange,
  changes,
  dockerignore,
  inWords,
  orders,
} from '../../src/components/figures/cache.ts';
import { fates, files, ignoreFiles } from '../../src/components/figures/context.ts';
import {
  dockerfileOf as layered,
  reportedBy,
  stack,
  variants,
} from '../../src/components/figures/layers.ts';
import { happenings, references } from '../../src/components/figures/pins.ts';
import {
  inWords as endingsInWords,
  endingWords,
  dockerfileOf as started,
  starts,
  stopOf,
} from '../../src/components/figures/signals.ts';

describe('layers', () => {
  test.each([
    ['Three RUNs', 225, 185],
    ['One RUN', 185, 185],
    ['A stage before', 185, 185],
    ['A later chmod', 295, 185],
  ])('%s: %d ship, %d are seen', (name, shipped, seen) => {
    const steps = variants.find((variant) => variant.name === name)?.steps ?? [];
    expect(stack(steps)).toMatchObject({ shipped, seen });
  });

  test('what an image does not see lies in the layer that wrote it', () => {
    expect(stack(variants[0]?.steps ?? []).layers.map(({ hidden }) => hidden)).toEqual([
      0, 40, 0, 0,
    ]);
  });

  test.each(variants)('$name: the checker reports what ships and is not seen', (variant) => {
    const { shipped, seen } = stack(variant.steps);
    expect(reportedBy(variant) !== undefined).toBe(shipped > seen);
  });

  test.each(variants)(
    '$name: what is drawn above the base are the layers of the image',
    (variant) => {
      const { cache } = insightOf(layered(variant), { change: 'no such file' });
      const last = cache?.steps.at(-1)?.stage;
      expect(cache?.steps.filter(({ stage }) => stage === last).map(({ text }) => text)).toEqual(
        variant.steps.slice(1).map(({ instruction }) => instruction),
      );
    },
  );
});

describe('cache', () => {
  const again = (order: number, change: string) => {
    const asked = changes.find((one) => one.change === change);
    const dockerfile = orders[order]?.dockerfile;
    if (!asked || !dockerfile) throw new Error(`The figure does not ask about ${change}.`);
    return afterChange(dockerfile, asked).steps.map(({ fate }) => fate !== 'cached');
  };

  test('with the source first, a change of code installs again', () => {
    expect(again(0, 'app.py')).toEqual([false, true, true]);
    expect(again(1, 'app.py')).toEqual([false, false, false, true]);
  });

  test('new requirements install in both orders', () => {
    expect(again(0, 'requirements.txt')).toEqual([false, true, true]);
    expect(again(1, 'requirements.txt')).toEqual([false, true, true, true]);
  });

  test('a new base spares no step, and a file left out spares all', () => {
    for (const order of [0, 1]) {
      expect(again(order, 'ARG PYTHON')).not.toContain(false);
      expect(again(order, 'NOTES.md')).not.toContain(true);
    }
  });

  test('no step depends on what the figure cannot show', () => {
    for (const { dockerfile } of orders)
      for (const change of changes)
        for (const { fate } of afterChange(dockerfile, change).steps)
          expect(fate).not.toBe('depends');
  });

  test('the second order is the one that the checker wants', () => {
    const reported = orders.map(({ dockerfile }) =>
      check(dockerfile, { dockerignore }).findings.some(
        ({ rule }) => rule === 'copy-before-dependency-install',
      ),
    );
    expect(reported).toEqual([true, false]);
  });

  test('counts in words', () => {
    const [change] = changes;
    if (!change) throw new Error('The figure asks nothing.');
    expect(orders.map(({ dockerfile }) => inWords(afterChange(dockerfile, change)))).toEqual([
      '2 of 3 steps run again',
      '1 of 4 steps runs again',
    ]);
  });
});

describe('signals', () => {
  test.each([
    ['Shell form', 'killed', 'killed'],
    ['Exec form', 'clean', 'killed'],
    ['A script', 'killed', 'killed'],
    ['A script that ends in exec', 'clean', 'killed'],
    ['Exec form, under an init', 'clean', 'cut'],
    ['Shell form, under an init', 'cut', 'cut'],
  ])('%s: with a handler %s, without %s', (name, withHandler, withoutHandler) => {
    const start = starts.find((one) => one.name === name);
    if (!start) throw new Error(`The figure does not show ${name}.`);
    const { endings } = stopOf(start);
    expect(endings.withHandler.manner).toBe(withHandler);
    expect(endings.withoutHandler.manner).toBe(withoutHandler);
  });

  test('a killing takes ten seconds and is 137, an ending by the signal is 143', () => {
    expect(endingWords({ manner: 'killed', seconds: 10, code: 137 })).toEqual({
      word: 'killed',
      detail: 'after 10 seconds, exit code 137',
    });
    expect(endingWords({ manner: 'clean', seconds: 0, code: undefined }).detail).toBe(
      'at once, exit code of its own',
    );
  });

  test('a handler that makes no difference is said once', () => {
    const words = (name: string) => {
      const start = starts.find((one) => one.name === name);
      return start && endingsInWords(stopOf(start).endings);
    };
    expect(words('Shell form')).toBe(
      'killed after 10 seconds, exit code 137, with a handler or without',
    );
    expect(words('Exec form')).toBe(
      'with a handler, clean end at once, exit code of its own; without, killed after 10 seconds, exit code 137',
    );
  });

  test('the checker reports what never hears the signal', () => {
    for (const start of starts) {
      const reported = check(started(start)).findings.some(
        ({ practice, rule }) => practice === 'entrypoint-and-cmd' && rule !== 'missing-healthcheck',
      );
      if (stopOf(start).endings.withHandler.manner !== 'clean')
        expect(reported, start.name).toBe(true);
    }
  });
});

describe('pins', () => {
  test('a digest never moves, and no tag stands still for ever', () => {
    for (const reference of references) {
      const moved = happenings.filter(({ moves }) => moves.includes(reference));
      expect(moved.length > 0, reference).toBe(!reference.includes('@'));
    }
  });
});

describe('context', () => {
  const sent = (text = '') =>
    fates(text)
      .filter(({ sent }) => sent)
      .map(({ path }) => path);

  test('the files are in order, as a listing has them', () => {
    expect([...files].sort()).toEqual(files);
  });

  test.each(ignoreFiles)('$name: Git leaves out what the figure says of it', (ignoreFile) => {
    const folder = mkdtempSync(join(tmpdir(), 'context-'));
    try {
      const git = (...words: string[]) =>
        execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
      // Git never lists what is in its own folder.
      const listed = files.filter((path) => !path.startsWith('.git/'));
      git('init', '--quiet');
      for (const path of listed) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), '');
      }
      writeFileSync(join(folder, '.gitignore'), `${ignoreFile.text}!.gitignore\n`);
      const left = git('ls-files', '--others', '--ignored', '--exclude-standard').split('\n');
      if (ignoreFile.name === 'As in a .gitignore')
        expect(sent(ignoreFile.text).filter((path) => left.includes(path))).toEqual(
          ignoreFile.onlyGit,
        );
      else expect(ignoreFile.onlyGit).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('the other two let no secret through', () => {
    for (const { text } of ignoreFiles.slice(1))
      expect(sent(text).filter((path) => /\.env|\.pem|\.git|\.pyc/.test(path))).toEqual([]);
  });

  test('the line that decided is named', () => {
    expect(fates('**/*.pem').find(({ path }) => path === 'tests/key.pem')?.by).toBe('**/*.pem');
  });
});
