import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit, Fix, Found } from '../../finding.ts';
import { type Dockerfile, onlyDeep, type Pair, type Settings } from '../../model/dockerfile.ts';
import { refusedWords } from '../../model/substitution.ts';
import type { Rule } from '../../rule.ts';

export const keyValueSyntax: Rule = {
  id: 'key-value-syntax',
  title: 'Write each pair of ENV, LABEL and ARG as name=value',
  severity: 'error',
  preset: 'recommended',
  mentions: ['env', 'arg', 'label'],
  why: 'Docker splits these lines at white space outside quotes and wants `name=value` in each piece. A value with a space and no quotes, spaces around the `=`, or a quote that is never closed stops the build.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        LABEL org.opencontainers.image.title=Price list
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        LABEL org.opencontainers.image.title="Price list"
        USER 10001
      `,
    },
    {
      bad: dockerfile`
        ARG VERSION = 3.22
        FROM alpine:3.22
        USER 10001
      `,
      good: dockerfile`
        ARG VERSION=3.22
        FROM alpine:3.22
        USER 10001
      `,
    },
  ],
  peers: {
    dockerfilelint: ['label_invalid', 'invalid_format'],
    dockerlint: ['env', 'arg'],
    'dockerfile-utils': [
      'INVALID_SYNTAX',
      'SYNTAX_MISSING_EQUALS',
      'SYNTAX_MISSING_NAMES',
      'SYNTAX_MISSING_SINGLE_QUOTE',
      'SYNTAX_MISSING_DOUBLE_QUOTE',
    ],
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260', 'S6574'],
    droast: ['DF071'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, 'ENV', 'LABEL', 'ARG')) {
      const unclosed = [...unclosedQuotes(dockerfile, instruction)];
      yield* unclosed.length > 0 ? unclosed : brokenPairs(dockerfile, instruction);
    }
  },
};

function* unclosedQuotes(dockerfile: Dockerfile, instruction: Settings): Iterable<Found> {
  const refused = refusedWords(dockerfile, instruction);
  if (refused.length === 0) return;
  for (const pair of instruction.pairs) {
    const word = refused.find(({ from }) => pair.from <= from && from < pair.to);
    const fault = word?.faults.find(({ reason }) => reason === 'quote');
    if (!fault) continue;
    const quote = dockerfile.source.text[fault.from] === "'" ? 'single' : 'double';
    yield {
      from: fault.from,
      to: fault.to,
      message: `This ${quote} quote is never closed, so the build stops here.`,
      fix: closed(dockerfile, pair, fault.from),
    };
  }
}

/** Only for a value that is opened at its start and goes on to the end of the instruction. */
function closed({ source }: Dockerfile, { value, to }: Pair, at: number): Fix | undefined {
  const text = value && source.slice(value);
  if (text === undefined || value?.from !== at || /["'\\\n]/.test(text.slice(1))) return undefined;
  const quote = text.slice(0, 1);
  return {
    title: 'Close the quote',
    safety: 'suggestion',
    edits: [{ from: to, to, insert: quote }],
  };
}

function* brokenPairs({ source }: Dockerfile, { keyword, pairs }: Settings): Iterable<Found> {
  if (pairs[0]?.legacy) return;
  const comment = pairs.findIndex(({ key }, i) => i > 0 && key.text.startsWith('#'));
  const read = comment < 0 ? pairs : pairs.slice(0, comment);
  for (const [i, pair] of read.entries()) {
    const { key, value, from, to } = pair;
    if (key.text === '')
      yield {
        from,
        to,
        message: `There is no name before this \`=\`, so the build stops here.`,
        fix: withoutSpaces(pair, read[i - 1], read[i + 1]),
      };
    else if (value && /^(?:""|'')$/.test(key.text))
      yield { from, to, message: `The quotes before this \`=\` hold no name.` };
    else if (value === undefined && keyword !== 'ARG')
      yield {
        from,
        to,
        message: `\`${key.text}\` has no \`=\`: Docker ended the pair at the space before it, and the build stops here.`,
        fix: quoted(source.text, read, i),
      };
  }
}

/** `NAME = value` to `NAME=value`. */
function withoutSpaces(
  { value, from, to }: Pair,
  before: Pair | undefined,
  after: Pair | undefined,
): Fix | undefined {
  if (!before || before.value || before.key.text === '') return undefined;
  const edits: Edit[] = [{ from: before.to, to: from, insert: '' }];
  if (value?.text === '') {
    if (!after || after.value) return undefined;
    edits.push({ from: to, to: after.from, insert: '' });
  }
  return { title: 'Take away the spaces around =', safety: 'suggestion', edits };
}

/** `A=b c` to `A="b c"`, offered at the first loose word. */
function quoted(text: string, pairs: readonly Pair[], at: number): Fix | undefined {
  const owner = pairs[at - 1];
  if (!owner?.value) return undefined;
  let last = at;
  while (pairs[last + 1] && pairs[last + 1]?.value === undefined) last++;
  const end = pairs[last]?.to ?? owner.to;
  const value = text.slice(owner.value.from, end);
  if (value === '' || /["'\\\n`$]/.test(value)) return undefined;
  return {
    title: 'Put the value in quotes',
    safety: 'suggestion',
    edits: [
      { from: owner.value.from, to: owner.value.from, insert: '"' },
      { from: end, to: end, insert: '"' },
    ],
  };
}
