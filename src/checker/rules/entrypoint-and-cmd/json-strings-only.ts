import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { otherThanStrings } from '../../model/json-form.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const jsonStringsOnly: Rule = {
  id: 'json-strings-only',
  title: 'Put only strings into a JSON array',
  severity: 'error',
  preset: 'recommended',
  mentions: ['['],
  why: 'Each element of exec form is one argument of a program, and arguments are strings. A number, `true` or a list inside the list stops the build: “arrays must be comprised of strings only”.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        USER 10001
        CMD ["sleep", 3600]
      `,
      good: dockerfile`
        FROM alpine:3.22
        USER 10001
        CMD ["sleep", "3600"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260', 'S7030'],
    dockerlint: ['json_array_brackets', 'json_array_format'],
    droast: ['DF071'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...bracketed)) {
      const other = otherThanStrings(dockerfile, instruction);
      if (!other) continue;
      const { part, values } = other;
      const value = values.find((one) => typeof one !== 'string');
      const text = dockerfile.source.slice(part);
      yield {
        ...firstOther(text, part),
        message: `${kindOf(value)} in this array is no string, so the build stops here.`,
        fix: quoted(text, part, values),
      };
    }
  },
};

const bracketed = [
  'ADD',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'HEALTHCHECK',
  'RUN',
  'SHELL',
  'VOLUME',
] as const;

const kindOf = (value: unknown) =>
  Array.isArray(value)
    ? 'A list'
    : value === null
      ? 'A null'
      : typeof value === 'number'
        ? 'A number'
        : typeof value === 'boolean'
          ? 'A true or false'
          : 'An object';

/** A string, which is passed over, or the start of anything else. */
const pieces = /"(?:[^"\\]|\\[\s\S])*"|-?\d[\d.eE+-]*|true|false|null|[[{]/g;

function firstOther(text: string, { from }: Span): Span {
  for (const match of text.slice(1).matchAll(pieces))
    if (!match[0].startsWith('"')) {
      const at = from + 1 + match.index;
      return { from: at, to: at + match[0].length };
    }
  return { from, to: from + 1 };
}

/** Numbers, `true` and `false` as they stand, in quotes. */
function quoted(text: string, { from }: Span, values: readonly unknown[]): Fix | undefined {
  if (values.some((value) => typeof value === 'object')) return undefined;
  const edits = Array.from(text.slice(1).matchAll(pieces))
    .filter(([piece]) => !piece.startsWith('"'))
    .map((match) => {
      const at = from + 1 + match.index;
      return { from: at, to: at + match[0].length, insert: `"${match[0]}"` };
    });
  return { title: 'Put quotes around it', safety: 'suggestion', edits };
}
