import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { fetches, firstOfStage, pipeFinding, unsafePipelines } from './pipes.ts';

export const pipefail: Rule = {
  id: 'pipefail',
  title: 'Set pipefail where a RUN has a pipe',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['|'],
  why: 'A pipe reports the exit status of its last command only, so a failure further left is not seen, and the layer it left behind is cached. `set -o pipefail` in the `RUN`, or a `SHELL` with `-o pipefail`, makes it count. Debian’s `/bin/sh` (dash) did not know it before release 13; bash, and ash on Alpine, do.',
  unless:
    'A command on the left may fail, as `grep` does when it finds nothing, or is cut short by its reader.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        COPY packages.txt /tmp/
        RUN sort -u /tmp/packages.txt | tee /etc/packages
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        COPY packages.txt /tmp/
        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
        RUN sort -u /tmp/packages.txt | tee /etc/packages
        USER 10001
      `,
    },
  ],
  peers: {
    hadolint: ['DL4006'],
    kics: ['shell_running_a_pipe_without_pipefail_flag'],
    buddy: ['ER0001'],
    semgrep: ['set-pipefail'],
    trivy: ['DS-0032'],
    droast: ['DF057'],
    tally: ['hadolint/DL4006'],
  },

  *check(dockerfile) {
    const found = unsafePipelines(dockerfile);
    const first = firstOfStage(found);
    for (const one of found) {
      // Downloads are the business of `pipefail-download`, and what loses nothing today of `pipefail-habit`.
      if (fetches(one) || one.lost.length === 0) continue;
      yield pipeFinding(dockerfile, one, first.get(one.run.stage) ?? one.run);
    }
  },
};
