import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { commands } from '../../model/shell.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const rvmCleanup: Rule = {
  id: 'rvm-cleanup',
  title: 'End a RUN that uses rvm install with rvm cleanup all',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['rvm'],
  why: '`rvm install` keeps the archives, the unpacked sources and the logs of every Ruby it builds, some hundreds of megabytes. Deleted in a later `RUN` they only disappear from sight.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie
        RUN rvm install 3.4.7
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie
        RUN rvm install 3.4.7 && rvm cleanup all
      `,
    },
  ],
  peers: { dockerfile_lint: ['no_rvm_cleanup_all'] },

  *check(dockerfile) {
    for (const run of keptRuns(dockerfile)) {
      const all = commands(dockerfile, run).filter(({ name }) => name === 'rvm');
      const install = all.findLast(({ words }) => words[1]?.value === 'install');
      if (!install) continue;
      const isClean = all.some(
        ({ from, words }) => from > install.from && words[1]?.value === 'cleanup',
      );
      if (isClean) continue;
      const edit = commandAfter(dockerfile, install, 'rvm cleanup all');
      yield {
        from: install.words[0]?.from ?? install.from,
        to: install.words[1]?.to ?? install.to,
        message: `rvm install leaves archives and sources of the Ruby it has built in ${holderOf(dockerfile, run)}.`,
        fix: edit && { title: 'Add rvm cleanup all', safety: 'safe', edits: [edit] },
      };
    }
  },
};
