import { describe, expect, it } from 'vitest';
import { differences } from '../../src/site/differences.ts';
import { hasShared } from './cases.ts';
import { agreements, type OracleName, oracles, share, unseenRefusals } from './marks.ts';

/** What must not be undercut: the share of their marks on real files that are ours too, in strict. */
const floors: Readonly<Record<OracleName, number>> = { buildkit: 0.983, hadolint: 0.952 };

describe.skipIf(!hasShared)(
  'verdicts of other checkers on real files (skipped where the folder with them is absent)',
  () => {
    describe.each(oracles)('%s', (peer) => {
      const rows = hasShared ? agreements(peer) : new Map<string, never>();

      it('agrees with us as often as before', () => {
        expect(share(rows.values())).toBeGreaterThanOrEqual(floors[peer]);
      });

      it('says nothing that we miss without a reason', () => {
        const known = new Set(differences.map((one) => `${one.peer} ${one.rule}`));
        const unexplained = [...rows].filter(
          ([id, { missed }]) => missed.length > 0 && !known.has(`${peer} ${id}`),
        );
        expect(unexplained.map(([id]) => id)).toEqual([]);
      });
    });

    it('has an error of ours in every file that BuildKit refuses', () => {
      expect(unseenRefusals()).toEqual([]);
    });
  },
);
