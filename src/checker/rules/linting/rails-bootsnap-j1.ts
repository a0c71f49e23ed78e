import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const railsBootsnapJ1: Rule = {
  id: 'rails-bootsnap-j1',
  title: 'Precompile bootsnap with one process',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['bootsnap'],
  why: '`bootsnap precompile` starts a process for each core, and under QEMU, which builds an image for another architecture, those hang or crash. Rails writes `-j 1` into the Dockerfile it makes for that reason.',
  unless: 'The image is only ever built on machines of its own architecture.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim
        RUN bundle exec bootsnap precompile app/ lib/
        USER 10001
      `,
      good: dockerfile`
        FROM ruby:3.4-slim
        RUN bundle exec bootsnap precompile -j 1 app/ lib/
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/ruby/bootsnap-precompile-without-j1'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      const text = dockerfile.source.slice(run);
      if (!text.includes('bootsnap') || /BUILDPLATFORM|BUILDARCH/.test(text)) continue;
      if (run.stage && isForDevelopment(run.stage)) continue;
      for (const command of commands(dockerfile, run)) {
        const word = precompile(command);
        if (!word) continue;
        yield {
          from: word.from,
          to: word.to,
          message:
            'This starts a process for each core, which hang or crash where QEMU stands in for the processor.',
          fix: {
            title: 'Add -j 1',
            safety: 'safe',
            edits: [{ ...argumentAfter(command, word, '-j'), insert: argumentsOf(command, word) }],
          },
        };
      }
    }
  },
};

const argumentsOf = (command: Command, word: ShellWord) =>
  ['-j', '1'].map((text) => argumentAfter(command, word, text).insert).join('');

/** The `precompile` of a call of bootsnap that does not ask for one process. */
function precompile({ name, words }: Command): ShellWord | undefined {
  const values = words.map(({ value }) => value);
  const at = name === 'bundle' && values[1] === 'exec' ? 2 : 0;
  if (!/(?:^|\/)bootsnap$/.test(values[at] ?? '')) return undefined;
  if (values[at + 1] !== 'precompile') return undefined;
  const jobs = /^(?:-j=?1|--jobs=1)$/;
  const isOne = values.some(
    (value = '', i) => jobs.test(value) || (/^(?:-j|--jobs)$/.test(value) && values[i + 1] === '1'),
  );
  return isOne ? undefined : words[at + 1];
}
