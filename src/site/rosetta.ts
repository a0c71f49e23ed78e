import { leftOut, type Peer, type Rule, rules } from '../checker/index.ts';
import { differences } from './differences.ts';

/** One check of another checker, and what becomes of it here. */
export interface Counterpart {
  /** As the peer spells it; a trailing `*` stands for every id that begins so. */
  readonly id: string;
  /** Ours that find the same; empty where it is left out. */
  readonly rules: readonly Rule[];
  /** Markdown: why there is none of ours. */
  readonly leftOut: string | undefined;
  /** Markdown: where ours say something else on purpose, a sentence each. */
  readonly differences: readonly string[];
}

/** Every check of a peer, by its id: those that rules of ours name, and those left out on purpose. */
export function counterpartsOf(peer: Peer): readonly Counterpart[] {
  const found = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const id of rule.peers[peer] ?? []) found.set(id, [...(found.get(id) ?? []), rule]);
  const mapped = Array.from(
    found,
    ([id, ours]): Counterpart => ({
      id,
      rules: ours,
      leftOut: undefined,
      differences: differencesOf(peer, id),
    }),
  );
  const others = leftOut
    .filter((one) => one.peer === peer)
    .flatMap(({ ids, reason }) =>
      ids.map((id): Counterpart => ({ id, rules: [], leftOut: reason, differences: [] })),
    );
  return [...mapped, ...others].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** Each reason once. */
const differencesOf = (peer: Peer, id: string): readonly string[] => [
  ...new Set(
    differences
      .filter((one) => one.peer === peer && one.rule === id && !one.ofCase)
      .map(({ reason }) => reason),
  ),
];
