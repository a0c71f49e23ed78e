import { dockerfile } from '../../dockerfile-text.ts';
import type { Comment, Instruction, Word } from '../../model/dockerfile.ts';
import { readSuppressions } from '../../model/suppressions.ts';
import type { Rule } from '../../rule.ts';
import type { Source } from '../../source.ts';

export const definitionDescriptionComment: Rule = {
  id: 'definition-description-comment',
  title: 'Begin the comment of an ARG or a stage with its name',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['#'],
  why: '`docker build --call=outline` prints the comment right above an `ARG` or a named `FROM` as its description, if it starts with the name. A comment about something else there is read as a description that is missing; an empty line keeps the two apart.',
  unless: 'Nobody asks for the outline of this file.',
  examples: [
    {
      bad: dockerfile`
        # Bump by hand.
        ARG VERSION=3.22
        FROM alpine:\${VERSION}
        USER 10001
      `,
      good: dockerfile`
        # Bump by hand.

        ARG VERSION=3.22
        FROM alpine:\${VERSION}
        USER 10001
      `,
    },
  ],
  peers: {
    buildkit: ['InvalidDefinitionDescription'],
    tally: ['buildkit/InvalidDefinitionDescription'],
  },

  *check(dockerfile) {
    const { source, comments, directives, instructions } = dockerfile;
    // An empty line would end what they silence.
    const silencing = new Set(
      readSuppressions(dockerfile).map(({ from }) => source.place(from).line),
    );
    const above = new Map(
      comments
        .filter(({ from }) => !directives.some((directive) => directive.from === from))
        .map((comment) => [source.place(comment.from).line, comment]),
    );
    for (const instruction of instructions) {
      const names = namesOf(instruction);
      const [first] = names;
      const { line } = source.place(instruction.keywordSpan.from);
      const comment = above.get(line - 1);
      if (!first || !comment || comment.text === '' || silencing.has(line - 1)) continue;
      const word = comment.text.split(/\s/)[0];
      if (isPragma(comment) || names.some(({ text }) => text === word)) continue;
      const end = source.lineStarts[line - 1] ?? instruction.from;
      yield {
        from: first.from,
        to: first.to,
        message: `The comment above does not start with \`${first.text}\`, so it is no description of it.`,
        fix: {
          title: 'Put an empty line between',
          safety: 'safe',
          edits: [{ from: end, to: end, insert: lineEnd(source, comment) }],
        },
      };
    }
  },
};

function namesOf(instruction: Instruction): Word[] {
  if (instruction.keyword === 'ARG') return instruction.pairs.map(({ key }) => key);
  if (instruction.keyword === 'FROM' && instruction.name) return [instruction.name];
  return [];
}

/** A word to another tool: `hadolint ignore=…`, `check-ignore: …`, `renovate: …`. */
const isPragma = ({ text }: Comment) => /^[\w.-]+(?:\s+[\w-]+)?\s*[:=]/.test(text);

const lineEnd = ({ text }: Source, { to }: Comment) => (text[to] === '\r' ? '\r\n' : '\n');
