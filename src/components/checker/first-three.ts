import { type Finding, severities } from '../../checker/finding.ts';

/** Practices that cost most to leave; the others weigh alike. */
const heavy = ['environment-variables', 'non-root-user', 'entrypoint-and-cmd', 'pinned-base-image'];

/** Where to begin: the gravest, then the weightier practice, then the order of the file; one of each rule. */
export function firstThree<One extends Finding>(findings: readonly One[]): readonly One[] {
  const rules = new Set<string>();
  return [...findings]
    .sort((a, b) => gravity(a) - gravity(b) || weight(a) - weight(b) || a.from - b.from)
    .filter(({ rule }) => !rules.has(rule) && rules.add(rule))
    .slice(0, 3);
}

const gravity = ({ severity }: Finding) => severities.indexOf(severity);

function weight({ practice }: Finding): number {
  const place = heavy.indexOf(practice);
  return place < 0 ? heavy.length : place;
}
