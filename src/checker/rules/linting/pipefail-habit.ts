import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { firstOfStage, pipeFinding, unsafePipelines } from './pipes.ts';

export const pipefailHabit: Rule = {
  id: 'pipefail-habit',
  title: 'Set pipefail before the pipe needs it',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['|'],
  why: 'Behind a mere `echo`, or in front of a `tar` or `sha256sum -c` that stops where nothing comes, a pipe loses no failure today. It is copied, and grows: with `pipefail` in the `SHELL`, nobody has to look each time whether it still holds.',
  unless: 'The pipe is short, and everybody who reads the file knows when one is needed.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN echo "app:app" | chpasswd
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
        RUN echo "app:app" | chpasswd
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
    tally: ['hadolint/DL4006'],
  },

  *check(dockerfile) {
    const found = unsafePipelines(dockerfile);
    const first = firstOfStage(found);
    // One word for the whole RUN is enough, and none where another of its pipes loses something.
    const speaking = new Set(found.flatMap(({ run, lost }) => (lost.length > 0 ? [run] : [])));
    for (const one of found) {
      if (speaking.has(one.run)) continue;
      speaking.add(one.run);
      yield pipeFinding(dockerfile, one, first.get(one.run.stage) ?? one.run);
    }
  },
};
