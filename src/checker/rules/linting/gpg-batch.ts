import { dockerfile } from '../../dockerfile-text.ts';
import { hasFlag } from '../../model/invocation.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { invocations } from './flags-given.ts';

export const gpgBatch: Rule = {
  id: 'gpg-batch',
  title: 'Run gpg with --batch',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['gpg'],
  why: 'Without `--batch`, `gpg` is made for a person at a terminal: it may ask instead of deciding, and in a build it then fails for want of `/dev/tty`. With it, gpg never asks, and its exit code is the answer.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN gpg --verify /tmp/tool.tar.gz.asc /tmp/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN gpg --batch --verify /tmp/tool.tar.gz.asc /tmp/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { parfum: ['gpgUseBatchFlag'] },

  *check(dockerfile) {
    for (const invocation of invocations(dockerfile, ['gpg'], /\bgpg2?\b/)) {
      const { command, flags } = invocation;
      const [name] = command.words;
      if (!name || flags.length === 0 || hasFlag(invocation, '--batch', '--version', '--help'))
        continue;
      yield {
        from: name.from,
        to: name.to,
        message: 'Where gpg has a question, it looks for a terminal, which a build does not have.',
        fix: {
          title: 'Add --batch',
          safety: hasFlag(invocation, ...unasking) ? 'safe' : 'suggestion',
          edits: [argumentAfter(command, name, '--batch')],
        },
      };
    }
  },
};

/** With these gpg does the same in both modes, unless it would ask. */
const unasking = [
  ...['--import', '--verify', '--dearmor', '--recv-keys', '--recv-key', '--receive-keys'],
  ...['--fetch-keys', '--export', '--list-keys', '--fingerprint'],
];
