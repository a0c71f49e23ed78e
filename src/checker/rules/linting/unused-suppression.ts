import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import type { Suppression } from '../../model/suppressions.ts';
import type { Preset, Rule } from '../../rule.ts';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  title: 'Remove comments that silence nothing',
  severity: 'suggestion',
  preset: 'recommended',
  why: 'A suppression outlives its reason: the line it excused is mended, and the comment stays to silence the next mistake there, unseen.',
  unless:
    'The comment is for another checker that sees more than this one. Such comments are reported in the strict preset only.',
  examples: [
    {
      bad: dockerfile`
        # check-ignore: no-latest-tag -- the tests need the newest
        FROM alpine:3.22
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        USER 10001
      `,
    },
  ],
  peers: { droast: ['DF072'] },

  // Whether a suppression is used is known only when every rule has spoken: see unused() below.
  *check() {},
};

interface Idle {
  readonly suppression: Suppression;
  readonly expired: boolean;
}

/** What the rule finds, given the comments that silenced nothing. */
export function* unused(
  idle: readonly Idle[],
  preset: Preset,
  dockerfile: Dockerfile,
): Generator<Found> {
  const wakes = lastDirectiveLike(dockerfile);
  for (const { suppression, expired } of idle) {
    if (suppression.form !== 'check' && !expired && preset !== 'strict') continue;
    yield {
      from: suppression.from,
      to: suppression.to,
      message: expired
        ? `This comment ended on ${suppression.expires} and silences nothing any more.`
        : 'This comment silences nothing that the checker finds here.',
      // Another checker may find there what this one does not.
      fix: removal(
        suppression,
        dockerfile.source.text,
        suppression.form === 'check' && suppression.from >= wakes ? 'safe' : 'suggestion',
      ),
    };
  }
}

/** Without the line above it, a comment like `# escape=…` at the top could become a directive. */
function lastDirectiveLike({ source, comments, instructions }: Dockerfile): number {
  const first = instructions[0]?.from ?? source.text.length;
  return comments.findLast(({ from, text }) => from < first && /^\w+\s*=/.test(text))?.from ?? -1;
}

/** Whether an instruction is continued up to here, and nothing comes of it: without the comment it would end elsewhere. */
function endsContinuation(text: string, from: number, to: number): boolean {
  if (/\S/.test(text.slice(to))) return false;
  const lines = text.slice(0, from).split('\n');
  const line = lines.findLast((one) => /^\s*[^\s#]/.test(one));
  return /[\\`]\s*$/.test(line ?? '');
}

function removal({ from, to }: Suppression, text: string, safety: Fix['safety']): Fix | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  if (text.slice(start, from).trim()) return undefined;
  const end = text.indexOf('\n', to);
  if (endsContinuation(text, start, to)) return undefined;
  return {
    title: 'Remove the comment',
    safety,
    edits: [{ from: start, to: end < 0 ? text.length : end + 1, insert: '' }],
  };
}
