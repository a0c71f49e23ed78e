import { expect, test } from 'vitest';
import { leftOut, peers, rules } from '../../src/checker/index.ts';
import { counterpartsOf } from '../../src/site/rosetta.ts';

test.each(peers)('each check of %s stands once, with rules of ours or a reason', (peer) => {
  const rows = counterpartsOf(peer);
  const ids = rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const row of rows) expect(row.rules.length > 0, row.id).toBe(row.leftOut === undefined);
  const named = new Set([
    ...rules.flatMap((rule) => rule.peers[peer] ?? []),
    ...leftOut.flatMap((one) => (one.peer === peer ? one.ids : [])),
  ]);
  expect(new Set(ids)).toEqual(named);
});

test('ids stand in the order of their numbers', () => {
  const ids = counterpartsOf('hadolint').map(({ id }) => id);
  expect(ids.indexOf('DL1001')).toBeLessThan(ids.indexOf('DL3000'));
  expect(ids.indexOf('DL3000')).toBeLessThan(ids.indexOf('DL4000'));
});

test('where ours say something else on purpose, the reason stands beside them', () => {
  const row = counterpartsOf('hadolint').find(({ id }) => id === 'DL3022');
  expect(row?.differences.join()).toContain('COPY --from');
  expect(new Set(row?.differences).size).toBe(row?.differences.length);
});

test('what is wrong with a single case of theirs is not for readers', () => {
  const all = peers.flatMap((peer) => counterpartsOf(peer).flatMap((row) => row.differences));
  expect(all.filter((reason) => /\b(?:the|its|both|these) cases?\b/i.test(reason))).toEqual([]);
});
