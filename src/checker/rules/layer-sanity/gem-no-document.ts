import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { keptRuns } from '../../model/carried.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const gemNoDocument: Rule = {
  id: 'gem-no-document',
  title: 'Install gems with --no-document',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['gem'],
  why: '`gem` builds the documentation of every gem it installs, unless told otherwise. That takes longer than the installation, and nobody reads it in a container. The official `ruby` images switch it off for all; the Ruby of a distribution does not.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22.2
        RUN apk add --no-cache ruby && gem install sass-embedded:1.93.2
      `,
      good: dockerfile`
        FROM alpine:3.22.2
        RUN apk add --no-cache ruby && gem install --no-document sass-embedded:1.93.2
      `,
    },
  ],
  peers: { parfum: ['gemUpdateNoDocument'] },

  *check(dockerfile) {
    // A gemrc, in the image or by its name, may say so for every call.
    if (/--no-(?:document|rdoc|ri)\b.*gemrc|\.gemrc\b/.test(dockerfile.source.text)) return;
    for (const run of keptRuns(dockerfile)) {
      if (run.stage && rootImage(run.stage).name === 'ruby') continue;
      for (const command of commands(dockerfile, run)) {
        const invocation = command.name === 'gem' ? invocationOf(command) : undefined;
        const { subcommand } = invocation ?? {};
        if (!invocation || !subcommand || invocation.open) continue;
        if (subcommand.value !== 'install' && subcommand.value !== 'update') continue;
        if (hasFlag(invocation, ...silent)) continue;
        yield {
          from: command.words[0]?.from ?? command.from,
          to: subcommand.to,
          message: `gem ${subcommand.text} builds documentation that nobody reads in a container.`,
          fix: {
            title: 'Add --no-document',
            // RubyGems before 2.0 spells it otherwise, and `ri` finds nothing any more.
            safety: 'suggestion',
            edits: [argumentAfter(command, subcommand, '--no-document')],
          },
        };
      }
    }
  },
};

// https://guides.rubygems.org/command-reference/#gem-install
const silent = ['-N', '--no-document', '--document', '--no-ri', '--no-rdoc', '--no-doc'];
