import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { fetches, firstOfStage, pipeFinding, unsafePipelines } from './pipes.ts';

export const pipefailDownload: Rule = {
  id: 'pipefail-download',
  title: 'Set pipefail where a download goes into a pipe',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['|'],
  why: 'In `curl … | sh` the pipe reports what `sh` says, which is content with half a script, or with none; `tee`, `sort` and `jq` are, too. The step succeeds, and its layer is cached. `set -o pipefail` in the `RUN`, or a `SHELL` with `-o pipefail`, makes the failure count; so does downloading to a file first, which also leaves room for a checksum.',
  unless:
    'What follows checks the result. Where the last program fails on what has broken off, as `tar`, `gunzip` and `gpg --import` do, the rule is silent.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl --fail --location https://example.com/blocked.txt | sort --output=/etc/blocked
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
        RUN curl --fail --location https://example.com/blocked.txt | sort --output=/etc/blocked
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
    for (const one of found)
      if (fetches(one)) yield pipeFinding(dockerfile, one, first.get(one.run.stage) ?? one.run);
  },
};
