import { dockerfile } from '../../dockerfile-text.ts';
import type { Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const railsDummySecretKey: Rule = {
  id: 'rails-dummy-secret-key',
  title: 'Precompile the assets of Rails with a dummy secret key',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['precompile'],
  why: '`assets:precompile` boots the application, which in production stops without a `SECRET_KEY_BASE`. That invites an `ARG` with the real one, which stays in the image. Since Rails 7.1 `SECRET_KEY_BASE_DUMMY=1` makes up a key for this one step; that is what Rails writes into its own Dockerfile.',
  unless: 'The application is older, or reads no secret when it boots.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        WORKDIR /rails
        COPY . .
        RUN ./bin/rails assets:precompile
        USER 10001
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        WORKDIR /rails
        COPY . .
        RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/ruby/asset-precompile-without-dummy-key'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      const { stage } = run;
      if (!stage || isForDevelopment(stage) || getsSecret(run)) continue;
      if (keys.some((key) => stage.scope.variable(key, run.index))) continue;
      const all = commands(dockerfile, run);
      for (const command of all) {
        const task = precompile(command);
        if (!task || command.assignments.some(({ name }) => keys.includes(name))) continue;
        if (command.wrapper || all.some((one) => one.from < command.from && exportsKey(one)))
          continue;
        yield {
          from: task.from,
          to: task.to,
          message:
            'Rails boots for this and, in production, asks for SECRET_KEY_BASE, which the step is not given.',
          fix: {
            title: 'Give it SECRET_KEY_BASE_DUMMY=1',
            safety: 'suggestion',
            edits: [{ from: command.from, to: command.from, insert: 'SECRET_KEY_BASE_DUMMY=1 ' }],
          },
        };
      }
    }
  },
};

/** Any of these lets the application boot: https://guides.rubyonrails.org/security.html */
const keys = ['SECRET_KEY_BASE_DUMMY', 'SECRET_KEY_BASE', 'RAILS_MASTER_KEY'];

const getsSecret = ({ mounts }: Run) => mounts.some(({ type }) => type === 'secret');

const exportsKey = ({ name, words, assignments }: Command) =>
  (name === 'export' && words.some(({ text }) => keys.some((key) => text.startsWith(`${key}=`)))) ||
  (name === undefined && assignments.some((one) => keys.includes(one.name)));

/** The task, where `rails` or `rake` is asked for it, through Bundler or not. */
function precompile({ name, words }: Command): ShellWord | undefined {
  const at = name === 'bundle' && words[1]?.value === 'exec' ? 2 : 0;
  if (!/(?:^|\/)(?:rails|rake)$/.test(words[at]?.value ?? '')) return undefined;
  return words.slice(at + 1).find(({ value }) => value === 'assets:precompile');
}
