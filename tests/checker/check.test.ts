import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Finding, rules } from '../../src/checker/index.ts';
import { grammatical } from '../support/arbitrary-dockerfile.ts';

const contested = new Set(rules.filter(({ preset }) => preset === 'strict').map(({ id }) => id));

/** What both presets say in the same way; comments that silence nothing are told apart by preset. */
const common = (findings: readonly Finding[]) =>
  findings.filter(({ rule }) => !contested.has(rule) && rule !== 'unused-suppression');

describe('the recommended preset', { timeout: 30_000 }, () => {
  const same = (text: string) => {
    const { findings } = check(text);
    expect(findings.filter(({ rule }) => contested.has(rule))).toEqual([]);
    expect(common(findings)).toEqual(common(check(text, { preset: 'strict' }).findings));
  };

  it('says of the examples of all rules what strict says, but for contested advice', () => {
    for (const { examples } of rules) for (const { bad, good } of examples) [bad, good].map(same);
  });

  it('says of any text what strict says, but for contested advice', () => {
    fc.assert(fc.property(grammatical, same));
  });

  it('takes a comment that silences contested advice for one that silences something', () => {
    const silenced = '# check-ignore: apt-pin-versions';
    const text = (comment: string) =>
      `FROM debian:13\n${comment}\nRUN apt-get update && apt-get install -y curl\n`;
    const idle = (comment: string) =>
      check(text(comment)).findings.filter(({ rule }) => rule === 'unused-suppression');
    expect(idle(silenced)).toEqual([]);
    expect(idle('# check-ignore: apk-pin-versions')).not.toEqual([]);
  });
});
