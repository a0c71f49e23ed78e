import { describe, expect, it, test } from 'vitest';
import { rules } from '../../src/checker/index.ts';
import { noAdjustments } from '../../src/components/checker/adjustments.ts';
import { catalogue } from '../../src/components/checker/catalogue-data.ts';
import { takeOver } from '../../src/components/checker/hadolint-config.ts';
import { readYaml } from '../../src/components/checker/hadolint-yaml.ts';

const taken = (yaml: string) => takeOver(readYaml(yaml).value, catalogue);
const ofCode = (code: string) =>
  rules.filter(({ peers }) => peers.hadolint?.includes(code)).map(({ id }) => id);

describe('ignored', () => {
  it('hides each of our rules that carries the code', () => {
    const { adjustments, done } = taken('ignored:\n  - DL3007\n  - DL3025\n');
    expect(adjustments.hidden.toSorted()).toEqual(
      [...ofCode('DL3007'), ...ofCode('DL3025')].sort(),
    );
    expect(done[0]).toContain('`DL3007`');
  });

  it('names a code that nobody knows', () => {
    const { notDone, done } = taken('ignored: [DL9999]\n');
    expect(notDone[0]).toMatch(/`DL9999` is no code/);
    expect(done).toEqual(['Nothing in it changes what is shown here.']);
  });

  it('must be a list', () => {
    expect(taken('ignored: DL3007\n').notDone[0]).toContain('should be a list');
  });
});

describe('override', () => {
  it('grades anew, info and style as suggestions', () => {
    const { adjustments } = taken(
      'override:\n  error: [DL3007]\n  info: [DL3025]\n  style: [DL3059]\n',
    );
    for (const rule of ofCode('DL3007')) expect(adjustments.severities[rule]).toBe('error');
    for (const rule of [...ofCode('DL3025'), ...ofCode('DL3059')])
      expect(adjustments.severities[rule]).toBe('suggestion');
  });

  it('is of no matter for what is ignored', () => {
    const { adjustments } = taken('ignored: [DL3007]\noverride:\n  error: [DL3007]\n');
    expect(adjustments.severities).toEqual({});
  });

  it.each(['override: error\n', 'override:\n  fatal: [DL3007]\n'])('%j is said', (yaml) => {
    expect(taken(yaml).notDone).toHaveLength(1);
  });
});

it('one registry is a list of one', () => {
  expect(taken('trustedRegistries: docker.io\n').adjustments.trustedRegistries).toEqual([
    'docker.io',
  ]);
});

it('comments for hadolint can be switched off', () => {
  expect(taken('disable-ignore-pragma: true\n').adjustments.ignorePragmas).toBe(true);
  expect(taken('disable-ignore-pragma: false\n').adjustments.ignorePragmas).toBe(false);
});

it.each([
  'failure-threshold',
  'no-fail',
  'strict-labels',
  'label-schema',
  'format',
  'no-color',
  'nonsense',
])('%s is named as not taken over', (name) => {
  const { adjustments, notDone } = taken(`${name}: true\n`);
  expect(adjustments).toEqual(noAdjustments);
  expect(notDone).toHaveLength(1);
  expect(notDone[0]).toContain(`\`${name}\``);
});

it.each(['', '# only a comment\n', 'just words\n', '- a\n- b\n', '5\n'])(
  '%j sets nothing',
  (yaml) => {
    expect(taken(yaml).adjustments).toEqual(noAdjustments);
  },
);

describe('what is not YAML', () => {
  it.each([
    ['ignored:\n\t- DL3007\n', 2],
    ['a: 1\nignored: [DL3007\n', 2],
    ['a: "x\n', 1],
  ])('%j names the line', (yaml, line) => {
    const { refusal } = readYaml(yaml);
    expect(refusal).toMatch(/^Line \d+: this is not YAML\./);
    expect(Number(/\d+/.exec(refusal ?? '')?.[0])).toBeGreaterThanOrEqual(line);
  });

  it('does not blow up on aliases of aliases', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) =>
        `a${i}: &a${i} [${Array(9)
          .fill(i ? `*a${i - 1}` : 'x')
          .join(', ')}]`,
    ).join('\n');
    expect(readYaml(bomb).refusal).toBeDefined();
  });
});

test('codes of ShellCheck are hidden and graded like our own', () => {
  const { adjustments, done, notDone } = taken('ignored: [SC2086]\noverride:\n  error: [SC2046]\n');
  expect(adjustments.hidden).toEqual(['SC2086']);
  expect(adjustments.severities).toEqual({ SC2046: 'error' });
  expect(done.join(' ')).toContain('`SC2086`');
  expect(notDone).toEqual([]);
});
