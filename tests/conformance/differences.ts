import type { Peer } from '../../src/checker/index.ts';

/** A case, or all cases of a rule, on which we differ on purpose. */
export interface Difference {
  readonly peer: Peer;
  readonly rule: string;
  /** Part of the case's title; without it, every case of the rule is meant. */
  readonly title?: string;
  readonly reason: string;
}

export const differences: readonly Difference[] = [];
