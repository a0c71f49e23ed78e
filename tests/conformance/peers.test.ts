import { describe, expect, it } from 'vitest';
import { leftOut, type Peer, rules } from '../../src/checker/index.ts';
import { differences } from '../../src/site/differences.ts';
import {
  conformancePeers,
  counterparts,
  hasShared,
  isApplicable,
  judge,
  peerCases,
  peerRules,
} from './cases.ts';

/** What must not be undercut: the share of a peer's rules that we cover, and of their cases that agree. */
const figures: Readonly<
  Record<(typeof conformancePeers)[number], { covered: number; agreeing: number }>
> = {
  buildkit: { covered: 0.95, agreeing: 0.99 },
  hadolint: { covered: 0.67, agreeing: 0.99 },
  'dockerfile-utils': { covered: 0.98, agreeing: 0.95 },
  dockerfilelint: { covered: 0.98, agreeing: 0.92 },
  kics: { covered: 1, agreeing: 0.9 },
  tally: { covered: 0.55, agreeing: 0.95 },
};

/** Checks that the list of their rules lacks, each read in its peer's repository. */
const unlisted = [
  'sonar-iac S4830', // iac-extensions/docker/…/checks/UnsecureConnectionCheck.java
  'sonar-iac S6437', // iac-extensions/docker/…/checks/SecretsGenerationCheck.java
  'sonar-iac S6500', // iac-extensions/docker/…/checks/PackageInstallationCheck.java
  'sonar-iac S6581', // iac-extensions/docker/…/checks/MisusedUnsetCheck.java
  'sonar-iac S6584', // iac-extensions/docker/…/checks/PackageManagerConsentFlagCheck.java
  'sonar-iac S6587', // iac-extensions/docker/…/checks/PackageInstallationCacheCheck.java
  'sonar-iac S6595', // iac-extensions/docker/…/checks/PackageManagerUpdateWithoutInstallCheck.java
  'sonar-iac S6597', // iac-extensions/docker/…/checks/WorkdirInsteadCdCheck.java
  'sonar-iac S7018', // iac-extensions/docker/…/checks/SortedArgumentListCheck.java
  'trivy DS-0032', // checks/docker/run_pipefail.rego
  'checkov CKV2_DOCKER_18', // checkov/dockerfile/checks/graph_checks/EnvGoInsecure.yaml
  'semgrep run-security-insecure', // dockerfile/security/run-security-insecure.yaml
  'semgrep dockerfile-pip-extra-index-url', // dockerfile/audit/dockerfile-pip-extra-index-url.yaml
];

const knownIds = () =>
  new Set([...peerRules().map(({ peer, id }) => `${peer} ${id}`), ...unlisted]);

describe.skipIf(!hasShared)(
  'other checkers’ own cases (skipped where the folder with them is absent)',
  () => {
    describe.each(conformancePeers)('%s', (peer) => {
      it('is covered as far as before', () => {
        const ids = peerRules().filter((rule) => rule.peer === peer);
        const covered = ids.filter(({ id }) => counterparts(peer, id).size > 0);
        expect(covered.length / ids.length).toBeGreaterThanOrEqual(figures[peer].covered);
      });

      it('agrees with us as often as before', () => {
        const cases = peerCases(peer).filter(
          (one) =>
            isApplicable(one) &&
            (one.rule === '*' ||
              one.rule === 'parse-error' ||
              counterparts(peer, one.rule).size > 0),
        );
        const agreeing = cases.filter((one) => judge(one).agrees);
        expect(cases.length).toBeGreaterThan(40);
        expect(agreeing.length / cases.length).toBeGreaterThanOrEqual(figures[peer].agreeing);
      }, 120_000);
    });

    it('has a rule for every check of theirs, or a reason why not', () => {
      const isLeftOut = (peer: Peer, id: string) =>
        leftOut.some(
          (one) =>
            one.peer === peer &&
            one.ids.some((own) =>
              own.endsWith('*') ? id.startsWith(own.slice(0, -1)) : own === id,
            ),
        );
      const unspoken = peerRules().filter(
        ({ peer, id }) => counterparts(peer, id).size === 0 && !isLeftOut(peer, id),
      );
      expect(unspoken.map(({ peer, id }) => `${peer} ${id}`)).toEqual([]);
    });

    it('gives no reason for leaving out what a rule does', () => {
      const idle = leftOut.flatMap(({ peer, ids }) =>
        ids
          .filter((id) => !id.endsWith('*') && counterparts(peer, id).size > 0)
          .map((id) => `${peer} ${id}`),
      );
      expect(idle).toEqual([]);
    });

    it('differs on purpose only in checks that exist', () => {
      const known = knownIds();
      const strange = differences.filter(
        ({ peer, rule }) => rule !== '*' && !known.has(`${peer} ${rule}`),
      );
      expect(strange).toEqual([]);
    });

    it('gives every id of a peer the peer’s own spelling', () => {
      const known = knownIds();
      const strange = rules.flatMap(({ id, peers }) =>
        Object.entries(peers).flatMap(([peer, ids]) =>
          ids
            .filter((one) => peer !== 'shellcheck' && !known.has(`${peer} ${one}`))
            .map((one) => `${id}: ${peer} ${one}`),
        ),
      );
      expect(strange).toEqual([]);
    });
  },
);
