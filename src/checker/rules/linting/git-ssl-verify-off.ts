import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const gitSslVerifyOff: Rule = {
  id: 'git-ssl-verify-off',
  title: 'Let git check certificates in a RUN',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['git sslverify'],
  why: 'With `http.sslVerify` off, git accepts any certificate, so whoever sits in between can hand it other code. Name the missing authority with `http.sslCAInfo` instead.',
  unless: 'Nothing else works with the server, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-scm
        RUN git config --global http.sslVerify false
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-scm
        RUN git config --global http.sslCAInfo /etc/ssl/our.pem
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const { name, words } of commands(dockerfile, run)) {
        if (name !== 'git') continue;
        const at = words.findIndex(({ value = '' }) =>
          /^http\.(?:.*\.)?sslverify(?:=|$)/i.test(value),
        );
        const word = words[at];
        if (!word) continue;
        const [, joined] = (word.value ?? '').split('=');
        const setting = joined ?? words[at + 1]?.value;
        if (!/^(?:false|0|off|no)$/i.test(setting ?? '')) continue;
        yield {
          from: word.from,
          to: joined === undefined ? (words[at + 1]?.to ?? word.to) : word.to,
          message: `${words.some(({ value }) => value === 'config') ? 'From here on' : 'Here'} git takes any certificate${/^http\.sslverify/i.test(word.value ?? '') ? '' : ' for this address'}, and whoever shows it.`,
        };
      }
  },
};
