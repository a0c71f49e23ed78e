import { check, type Rule } from '../checker/index.ts';

/** The best fix a rule is seen to offer for its own examples. */
export function fixOf(rule: Rule): 'safe' | 'suggestion' | undefined {
  const offered = rule.examples.flatMap(({ bad, dockerignore }) =>
    check(bad, { dockerignore, preset: 'strict' }).findings.flatMap((finding) =>
      finding.rule === rule.id && finding.fix ? [finding.fix.safety] : [],
    ),
  );
  return offered.includes('safe') ? 'safe' : offered[0];
}
