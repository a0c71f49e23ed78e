import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { commandsWithin } from '../../model/command-order.ts';
import { only, type Run } from '../../model/dockerfile.ts';
import { type Script, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const testStopsBuild: Rule = {
  id: 'test-stops-build',
  title: 'Write a condition of the build as an if',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['arg run && [', 'arg run && test'],
  why: 'A `RUN` ends as its last command does. Where the test of `[ "$DEBUG" = 1 ] && pip install debugpy` does not hold, nothing is installed, and the `RUN` ends with the `1` of the test: a build with another value stops here. An `if` whose condition does not hold ends with 0.',
  unless: 'The build is to stop; `|| exit 1` behind the test says so.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ARG DEBUG=0
        RUN [ "$DEBUG" = 1 ] && pip install --no-cache-dir debugpy==1.8.17
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        ARG DEBUG=0
        RUN if [ "$DEBUG" = 1 ]; then pip install --no-cache-dir debugpy==1.8.17; fi
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      if (only(stage, 'ARG').length === 0) continue;
      for (const run of only(stage, 'RUN'))
        for (const script of scripts(file, run)) {
          const chain = lastChain(script);
          const name = chain && argumentIn(chain.test, run);
          if (!chain || name === undefined) continue;
          yield {
            from: chain.from,
            to: chain.from + chain.test.length,
            message: `With another ${name} this may not hold, and then the RUN fails and the build stops.`,
            // What opens a heredoc must be the end of its line.
            fix: script.heredoc || run.heredocs.length === 0 ? asIf(chain) : undefined,
          };
        }
    }
  },
};

/** A test, and with `&&` what is run where it holds: the end of a script. */
interface Chain extends Span {
  readonly test: string;
  /** What stands between the two. */
  readonly gap: string;
  readonly joint: string;
}

/** The last line of `&&`, where it begins with a test and nothing is done where that fails. */
function lastChain({ commands, text, shell, from }: Script): Chain | undefined {
  const last = commands.at(-1);
  if (!last || shell === 'exec') return undefined;
  const inside = last.containers.findIndex(({ kind }) => kind !== 'list');
  const whole = last.containers.at(inside < 0 ? -1 : inside - 1);
  if (whole?.kind !== 'list' || !/^\s*;?\s*$/.test(text.slice(whole.to - from))) return undefined;
  const written = text.slice(whole.from - from, whole.to - from);
  const [start, test = '', gap = '', joint = ''] = beginning.exec(written) ?? [];
  if (start === undefined || written.includes('||')) return undefined;
  // A list of several lines begins where the first of them does.
  const isOneLine = commandsWithin(commands, whole).every(({ containers }) =>
    containers.every((one) => one === whole || one.from !== whole.from || one.kind !== 'list'),
  );
  return isOneLine ? { test, gap, joint, from: whole.from, to: whole.to } : undefined;
}

const beginning =
  /^(\[\[?[ \t][^\n;|]*?[ \t]\]\]?|test[ \t][^\n;|&]*?[^\s\\;|&])((?:\s|\\\n)*)(&&[ \t]*)/;

/** A variable of the test that only `--build-arg`, or a default, sets. */
const argumentIn = (test: string, { stage, index }: Run): string | undefined =>
  [...test.matchAll(/\$\{?(\w+)/g)]
    .map(([, name = '']) => name)
    .find((name) => stage?.scope.variable(name, index)?.kind === 'ARG');

function asIf({ from, to, test, gap, joint }: Chain): Fix {
  const end = from + test.length;
  const at = end + gap.length;
  return {
    title: 'Write it as an if',
    safety: 'suggestion',
    edits: [
      { from, to: from, insert: 'if ' },
      { from: end, to: end, insert: '; then' },
      { from: at, to: at + joint.length, insert: '' },
      { from: to, to, insert: '; fi' },
    ],
  };
}
