import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, onlyDeep, type Pair, type Settings } from '../../model/dockerfile.ts';
import { lineEndOf } from '../../model/insertion.ts';
import { referencesOf } from '../../model/substitution.ts';
import type { Rule } from '../../rule.ts';
import { lastAtMost } from '../../source.ts';

export const envSelfReference: Rule = {
  id: 'env-self-reference',
  title: 'Set a variable in an ENV of its own before another uses it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['env $'],
  why: 'Docker fills in all the variables of one `ENV` before it sets any, so a pair sees what was there before the instruction: for a name that is new in it, an empty text.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        ENV APP_HOME=/opt/app APP_DATA=$APP_HOME/data
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        ENV APP_HOME=/opt/app
        ENV APP_DATA=$APP_HOME/data
      `,
    },
  ],
  peers: { hadolint: ['DL3044'], droast: ['DF062'] },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, 'ENV')) {
      const { pairs, stage, index } = instruction;
      if (pairs.length < 2 || !pairs.some(({ value }) => value?.text.includes('$'))) continue;
      const first = new Map<string, number>();
      for (const [i, { name }] of pairs.entries()) if (!first.has(name)) first.set(name, i);
      const starts = pairs.map((pair) => pair.from);
      const canSplit = !instruction.trigger && pairs.every(({ value }) => value);
      for (const { name, from, to } of referencesOf(dockerfile, instruction)) {
        const set = first.get(name);
        const at = lastAtMost(starts, from);
        if (set === undefined || at <= set || stage?.scope.variable(name, index)) continue;
        yield {
          from,
          to,
          message: `${name} is set in this same ENV, so here it still is what it was before.`,
          fix: canSplit ? split(dockerfile, instruction, pairs[at - 1], pairs[at]) : undefined,
        };
      }
    }
  },
};

function split(
  { source }: Dockerfile,
  { keywordSpan }: Settings,
  before: Pair | undefined,
  pair: Pair | undefined,
): Fix | undefined {
  if (!before || !pair) return undefined;
  const between = { from: before.to, to: pair.from };
  if (/#/.test(source.slice(between))) return undefined;
  const keyword = source.slice(keywordSpan);
  return {
    title: 'Begin another ENV',
    safety: 'suggestion',
    edits: [{ ...between, insert: `${lineEndOf(source)}${keyword} ` }],
  };
}
