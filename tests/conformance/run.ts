import { parseArgs } from 'node:util';
import { Source } from '../../src/checker/index.ts';
import {
  conformancePeers,
  counterparts,
  hasShared,
  isApplicable,
  judge,
  peerCases,
  peerRules,
} from './cases.ts';

/** Prints, per peer, how many of its rules we cover and how many cases of those agree; `--show` prints the others. */
const { values } = parseArgs({
  options: {
    peer: { type: 'string' },
    rule: { type: 'string' },
    ours: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});

if (!hasShared) {
  console.log('The folder with the cases of other checkers is not here: nothing to compare.');
  process.exit(0);
}

const peers = conformancePeers.filter((peer) => !values.peer || peer === values.peer);
const known = peerRules();

for (const peer of peers) {
  const ids = known.filter((rule) => rule.peer === peer).map((rule) => rule.id);
  const covered = ids.filter((id) => counterparts(peer, id).size > 0);
  const missing = ids.filter((id) => counterparts(peer, id).size === 0);
  const wanted = (id: string) =>
    (!values.rule || id === values.rule) &&
    (!values.ours || counterparts(peer, id).has(values.ours));
  const cases = peerCases(peer)
    .filter(isApplicable)
    .filter(
      ({ rule }) => rule === '*' || rule === 'parse-error' || counterparts(peer, rule).size > 0,
    )
    .filter(({ rule }) => wanted(rule));
  let agreed = 0;
  const byRule = new Map<string, number>();
  for (const one of cases) {
    const { agrees, findings, text } = judge(one);
    if (agrees) {
      agreed++;
      continue;
    }
    byRule.set(one.rule, (byRule.get(one.rule) ?? 0) + 1);
    if (!values.show) continue;
    const source = new Source(text);
    const said = findings.map(
      (finding) => `${source.place(finding.from).line}: ${finding.rule}: ${finding.message}`,
    );
    console.log(
      `--- ${peer} ${one.rule} "${one.title}" expects ${one.expect} ${one.lines ?? ''} ${JSON.stringify(one.config ?? {})}`,
    );
    console.log(text.trimEnd());
    console.log(said.length ? `    ours: ${said.join('\n          ')}` : '    ours: nothing');
  }
  console.log(
    `${peer}: ${covered.length} of ${ids.length} rules covered, ${agreed} of ${cases.length} cases agree (${((100 * agreed) / Math.max(1, cases.length)).toFixed(1)} %)`,
  );
  if (!values.rule && !values.ours)
    console.log(
      `  disagree: ${JSON.stringify(Object.fromEntries(byRule))}\n  not covered: ${missing.join(' ')}`,
    );
}
