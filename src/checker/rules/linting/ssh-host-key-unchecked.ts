import { dockerfile } from '../../dockerfile-text.ts';
import { written } from '../../model/written-text.ts';
import type { Rule } from '../../rule.ts';

export const sshHostKeyUnchecked: Rule = {
  id: 'ssh-host-key-unchecked',
  title: 'Let ssh check who it talks to',
  severity: 'warning',
  preset: 'recommended',
  // Behind the `\n` or `\t` of printf, and behind `-o`, a word begins with that letter.
  mentions: [
    'stricthostkeychecking',
    'nstricthostkeychecking',
    'tstricthostkeychecking',
    'ostricthostkeychecking',
  ],
  why: 'With `StrictHostKeyChecking no`, ssh and git over ssh accept any server that answers, so whoever sits in between can hand them other code and gets to see what they send. Put the published key of the server into `known_hosts`: GitHub and GitLab show theirs in their documentation.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-scm
        RUN echo "StrictHostKeyChecking no" >> /etc/ssh/ssh_config
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-scm
        COPY known_hosts /etc/ssh/ssh_known_hosts
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const span of written(dockerfile, setting))
      yield {
        ...span,
        message: 'With this, ssh talks to any server that answers.',
      };
  },
};

/** https://man.openbsd.org/ssh_config#StrictHostKeyChecking */
const setting = /(?<=\\[nt]|\b|(?<![\w-])-o)StrictHostKeyChecking(?:=|[ \t\\]+)["']?(?:no|off)\b/gi;
