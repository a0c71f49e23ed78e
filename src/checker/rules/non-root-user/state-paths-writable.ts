import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import {
  type Dockerfile,
  flagsNamed,
  lineage,
  only,
  type Stage,
  type Transfer,
} from '../../model/dockerfile.ts';
import { isWithin } from '../../model/mount.ts';
import { isRoot, userInForce } from '../../model/runtime.ts';
import { commands } from '../../model/shell.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const statePathsWritable: Rule = {
  id: 'state-paths-writable',
  title: 'Let the user of a Rails image write to log, tmp, db and storage',
  severity: 'warning',
  preset: 'strict',
  mentions: ['rails'],
  why: 'A Rails application writes its process file, cache, log and uploads into folders of its own. Copied as root and run as another user, it stops at `tmp/pids` with “permission denied”.',
  unless: 'Volumes that the user may write to are mounted over these folders.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        WORKDIR /rails
        COPY . .
        USER 1000:1000
        CMD ["bin/rails", "server"]
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        WORKDIR /rails
        COPY . .
        RUN chown 1000:1000 db log storage tmp
        USER 1000:1000
        CMD ["bin/rails", "server"]
      `,
    },
  ],
  peers: { tally: ['tally/ruby/state-paths-not-writable-as-non-root'] },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || !/ruby|rails/.test(rootImage(final).name ?? '')) return;
    const user = userInForce(final);
    if (user === undefined || isRoot(user) || !isRails(dockerfile, final)) return;
    const copy = lineage(final)
      .flatMap((stage) => only(stage, 'COPY', 'ADD').toReversed())
      .find((one) => bringsApplication(final, one));
    if (!copy || flagsNamed(copy, 'chown').length > 0 || isHandedOver(dockerfile, final, copy))
      return;
    const { from, to } = copy.keywordSpan;
    yield {
      from,
      to,
      message: `log, tmp, db and storage come in as root’s, and Rails runs as ${user}, who may not write there.`,
    };
  },
};

const isRails = (dockerfile: Dockerfile, final: Stage) =>
  lineage(final).some((stage) => /\brails\b/i.test(dockerfile.source.slice(stage)));

/** Whether it copies the whole application to where the program runs. */
function bringsApplication(final: Stage, { stage, index, sources, destination, origin }: Transfer) {
  const path = destination?.value;
  if (!stage || path === undefined) return false;
  const here = workdirAt(final, Number.POSITIVE_INFINITY) ?? '/';
  const whole = joinPath(workdirAt(stage, index) ?? '/', path);
  if (whole !== here) return false;
  return sources.some(({ value }) => value === '.' || value === './' || (origin && value === here));
}

function isHandedOver(dockerfile: Dockerfile, final: Stage, { index }: Transfer): boolean {
  const here = workdirAt(final, Number.POSITIVE_INFINITY) ?? '/';
  return lineage(final).some((stage) =>
    only(stage, 'RUN').some((run) => {
      if (run.index < index) return false;
      return commands(dockerfile, run).some(
        ({ name, words }) =>
          name !== undefined &&
          /^(?:chown|chgrp|chmod|install)$/.test(name) &&
          words.slice(2).some(({ value }) => {
            if (value === undefined) return true;
            const target = joinPath(workdirAt(stage, run.index) ?? '/', value);
            return isWithin(target, here) || isWithin(here, target);
          }),
      );
    }),
  );
}
