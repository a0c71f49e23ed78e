import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import type { GivenFlag, Invocation } from '../../model/invocation.ts';
import { wordRemoval } from '../../model/removal.ts';
import { commandBefore } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { invocations } from './flags-given.ts';

export const bundlerDeprecatedFlags: Rule = {
  id: 'bundler-deprecated-flags',
  title: 'Configure Bundler instead of giving install its old flags',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['bundle', 'bundler'],
  why: 'These flags of `bundle install` were remembered for every later call, which surprised people; Bundler 2 deprecated them and Bundler 4 takes most of them no more. `bundle config set`, or a `BUNDLE_…` variable in ENV, says the same in the open.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim
        COPY Gemfile Gemfile.lock ./
        RUN bundle install --without development
        USER 10001
      `,
      good: dockerfile`
        FROM ruby:3.4-slim
        COPY Gemfile Gemfile.lock ./
        RUN bundle config set --local without development && bundle install
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/ruby/deprecated-bundler-install-flags'] },

  *check(dockerfile) {
    for (const invocation of invocations(dockerfile, ['bundle', 'bundler'], /\bbundler?\b/)) {
      const { subcommand, flags } = invocation;
      if (subcommand && subcommand.value !== 'install') continue;
      for (const flag of flags) {
        if (!Object.hasOwn(settings, flag.name)) continue;
        yield {
          from: flag.word.from,
          to: flag.word.to,
          message: `Bundler has deprecated ${flag.name}, and from version 4 on it may not take it.`,
          fix: configured(dockerfile, invocation, flag),
        };
      }
    }
  },
};

/** The setting behind each flag, and its value where the flag has none: https://bundler.io/man/bundle-install.1.html */
const settings: Readonly<Record<string, readonly [setting: string, value?: string]>> = {
  '--without': ['without'],
  '--with': ['with'],
  '--path': ['path'],
  '--shebang': ['shebang'],
  '--deployment': ['deployment', 'true'],
  '--frozen': ['frozen', 'true'],
  '--clean': ['clean', 'true'],
  '--no-prune': ['no_prune', 'true'],
  '--system': ['path.system', 'true'],
};

function configured(
  dockerfile: Dockerfile,
  { command, operands, open }: Invocation,
  { name, word, value }: GivenFlag,
): Fix | undefined {
  const [setting, fixed] = settings[name] ?? [];
  const given = fixed ?? value;
  if (!setting || given === undefined || open || operands.length > 0) return undefined;
  const quoted = /^[\w./:-]+$/.test(given) ? given : `'${given.replaceAll(':', ' ')}'`;
  const before = commandBefore(
    dockerfile,
    command,
    `bundle config set --local ${setting} ${quoted}`,
  );
  const next = command.words[command.words.indexOf(word) + 1];
  const last = fixed === undefined && !word.text.includes('=') ? next : word;
  const removal = last && wordRemoval(dockerfile.source, { from: word.from, to: last.to });
  if (!before || !removal || /['\\\n]/.test(given)) return undefined;
  return { title: 'Set it with bundle config', safety: 'suggestion', edits: [before, removal] };
}
