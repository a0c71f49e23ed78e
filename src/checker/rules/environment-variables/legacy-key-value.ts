import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, onlyDeep, type Pair } from '../../model/dockerfile.ts';
import { withoutContinuations } from '../../model/substitution.ts';
import { expand } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';

export const legacyKeyValue: Rule = {
  id: 'legacy-key-value',
  title: 'Write ENV and LABEL with an equals sign',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['env', 'label'],
  why: 'Without an equals sign, the first word is the name and the whole rest of the line its value, so `ENV A=1` and `ENV A 1` end differently as soon as something follows. Docker keeps the form for old files and warns of it while building.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENV GREETING hello world
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENV GREETING="hello world"
      `,
    },
  ],
  peers: {
    buildkit: ['LegacyKeyValueFormat'],
    tally: ['buildkit/LegacyKeyValueFormat'],
    droast: ['DF082'],
    dockerfilelint: ['label_invalid'],
  },

  *check(dockerfile) {
    for (const { keyword, pairs } of onlyDeep(dockerfile, 'ENV', 'LABEL')) {
      const [pair] = pairs;
      // A sign behind a blank has a rule of its own.
      if (!pair?.legacy || !pair.value || pair.value.text.startsWith('=')) continue;
      const { key, value } = pair;
      yield {
        from: key.from,
        to: value?.to ?? key.to,
        message: `${keyword} ${key.text} has no equals sign, so all that follows on the line is its value.`,
        fix: withEquals(dockerfile, pair),
      };
    }
  },
};

/** Only where the new text reads as the same value. */
function withEquals({ source, escape }: Dockerfile, { key, value }: Pair): Fix | undefined {
  if (!value || /["'\s]/.test(key.text)) return undefined;
  if (source.text.slice(key.to, value.from).includes('#')) return undefined;
  const raw = source.slice(value);
  const joined = withoutContinuations(raw, escape);
  const text = /[\s#]/.test(joined) && !isQuoted(joined) ? `"${raw}"` : raw;
  const meaning = (one: string) => expand(one, 0, escape, (name) => `<${name}>`);
  const [before, after] = [meaning(joined), meaning(withoutContinuations(text, escape))];
  if (before.partial !== after.partial || after.faults.length > 0) return undefined;
  if (/(?<!\\)\s/.test(text.replace(/"(?:[^"\\]|\\[\s\S])*"|'[^']*'/g, ''))) return undefined;
  return {
    title: 'Use an equals sign',
    safety: 'safe',
    edits: [{ from: key.to, to: value.to, insert: `=${text}` }],
  };
}

const isQuoted = (text: string) => /^(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*')$/.test(text);
