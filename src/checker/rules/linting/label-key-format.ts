import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { labelPairs } from './label-pairs.ts';

export const labelKeyFormat: Rule = {
  id: 'label-key-format',
  title: 'Write label keys in lower case, with dots and hyphens',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['label'],
  why: 'Docker asks for keys that begin and end with a lower-case letter (a digit at the end is let pass here), hold nothing but lower-case letters, digits, single dots and single hyphens, and do not begin with `com.docker.`, `io.docker.` or `org.dockerproject.`, which are its own.',
  unless:
    'A tool you use asks for exactly this key, as Red Hat’s certification does for `Name` and `Vendor`.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL com.example.Shop_Team="payments"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL com.example.shop-team="payments"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3048'], tally: ['tally/labels/valid-key'] },

  *check(dockerfile) {
    for (const { pair, key } of labelPairs(dockerfile)) {
      const fault = faultOf(key);
      if (fault) yield { from: pair.key.from, to: pair.key.to, message: `${key} ${fault}.` };
    }
  },
};

function faultOf(key: string): string | undefined {
  if (reserved.test(key) && !dockersOwn.test(key))
    return 'is in a namespace that Docker keeps for itself';
  if (!/^[a-z]/.test(key)) return 'does not begin with a lower-case letter';
  if (/[^a-z\d.-]/.test(key)) return 'holds more than lower-case letters, digits, dots and hyphens';
  if (/[.-]{2}/.test(key)) return 'has two separators side by side';
  if (!/[a-z\d]$/.test(key)) return 'does not end with a letter or a digit';
  return undefined;
}

/** https://docs.docker.com/engine/manage-resources/labels/#key-format-recommendations */
const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;

/** Keys that Docker's documentation tells authors to set: extensions, and what Scout reads. */
const dockersOwn = /^com\.docker\.(?:extension|desktop\.extension|image\.source|dhi)\./;
