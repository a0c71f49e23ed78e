import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/checker/model/parse.ts';
import { Source } from '../../../src/checker/source.ts';

function read(text: string) {
  const { instructions } = parse(new Source(`FROM scratch\n${text}\n`, 'Dockerfile'));
  const [, one] = instructions;
  return {
    flags: one?.flags.map(({ name, value }) => [name, value?.value]),
    words: one?.words.map(({ text: word }) => word),
  };
}

describe('flags are split off before anything else', () => {
  it.each([
    [
      'COPY --chown=a --link b c',
      [
        ['chown', 'a'],
        ['link', undefined],
      ],
      ['b', 'c'],
    ],
    ['COPY --chown="a b" c d', [['chown', 'a b']], ['c', 'd']],
    ['COPY --chown=a" "b c d', [['chown', 'a b']], ['c', 'd']],
    ["COPY --chown='$(id)' c d", [['chown', '$(id)']], ['c', 'd']],
    ['COPY --chown=a\\ b c d', [['chown', 'a b']], ['c', 'd']],
    ['COPY --"chown"=a b c', [['chown', 'a']], ['b', 'c']],
    ['COPY --link -- --b c', [['link', undefined]], ['--b', 'c']],
    [
      'COPY --link \\\n  --chown=a \\\n b c',
      [
        ['link', undefined],
        ['chown', 'a'],
      ],
      ['b', 'c'],
    ],
    ['ADD a b --link', [], ['a', 'b', '--link']],
  ])('%s', (text, flags, words) => {
    expect(read(text)).toEqual({ flags, words });
  });

  it('so that an array or a command may follow', () => {
    const { instructions } = parse(
      new Source('FROM a\nCOPY --link ["b", "c"]\nRUN --network=none -- --x\n', 'Dockerfile'),
    );
    expect(instructions.map(({ form }) => form)).toEqual([undefined, 'exec', 'shell']);
  });

  it('and the quotes of a mount hold its commas together', () => {
    const { instructions } = parse(
      new Source('FROM a\nRUN --mount="type=cache,target=/c d" x\n', 'Dockerfile'),
    );
    const [, run] = instructions;
    expect(run?.keyword === 'RUN' && run.mounts[0]?.options.map(({ value }) => value)).toEqual([
      'cache',
      '/c d',
    ]);
  });
});
