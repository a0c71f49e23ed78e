import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, only, type Stage } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { stageHead } from './stage-head.ts';
import { type Reporter, reporters } from './telemetry.ts';

export const telemetryOptOut: Rule = {
  id: 'telemetry-opt-out',
  title: 'Tell the tools of a build not to report on it',
  severity: 'suggestion',
  preset: 'strict',
  mentions: [...reporters.keys()].map((name) => name.split(/[^a-z]+/).join(' ')),
  why: 'Some tools send home what they are used for unless a variable says not to. In a build that waits on the network for nothing, and tells more than some would like.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        RUN npx next build
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        ENV NEXT_TELEMETRY_DISABLED=1
        RUN npx next build
      `,
    },
  ],
  peers: { tally: ['tally/prefer-telemetry-opt-out'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const found = new Map<
        string,
        { readonly reporter: Reporter; readonly from: number; readonly to: number }
      >();
      for (const run of only(stage, 'RUN'))
        for (const { words } of commands(dockerfile, run)) {
          const word = words.find(
            ({ value }) => value !== undefined && !launchers.has(value) && !value.startsWith('-'),
          );
          const reporter = reporters.get(word?.value?.replace(/^.*\//, '') ?? '');
          if (!word || !reporter || found.has(reporter.variable)) continue;
          if (isOptedOut(stage, run.index, reporter)) continue;
          found.set(reporter.variable, { reporter, from: word.from, to: word.to });
        }
      const all = [...found.values()];
      const [first] = all;
      if (!first) continue;
      const tools = all.map(({ reporter }) => reporter.name).join(' and ');
      const settings = all
        .map(({ reporter }) => `${reporter.variable}=${reporter.value}`)
        .join(' ');
      yield {
        from: first.from,
        to: first.to,
        message: `Without ${settings}, ${tools} may report on this build.`,
        fix: all.some(({ reporter }) => setsItself(stage, reporter))
          ? undefined
          : optingOut(dockerfile, stage, settings),
      };
    }
  },
};

const launchers = new Set(['npx', 'pnpm', 'yarn', 'exec', 'dlx', 'npm', 'run', 'bunx']);

function isOptedOut({ scope }: Stage, index: number, { variable, value }: Reporter): boolean {
  const set = scope.variable(variable, index);
  return set !== undefined && (set.partial.includes('\0') || isOff(set.partial) === isOff(value));
}

/** `0` and `false` say no to some, `1` and `true` to others. */
const isOff = (value: string) => /^(?:0|false|no|off|)$/i.test(value);

const optingOut = ({ source }: Dockerfile, stage: Stage, settings: string): Fix => ({
  title: 'Opt out',
  safety: 'suggestion',
  edits: [instructionAfter(source, stageHead(stage), `ENV ${settings}`)],
});

const setsItself = ({ scope }: Stage, { variable }: Reporter) =>
  [...scope.defined()].some(({ name }) => name === variable);
