import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, keywords, onlyDeep, type Unknown } from '../../model/dockerfile.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';

export const unknownInstruction: Rule = {
  id: 'unknown-instruction',
  title: 'Start each line with an instruction that exists',
  severity: 'error',
  preset: 'recommended',
  why: 'Docker reads the first word of a line as an instruction and stops at one it does not know. Often the word is right and the line above lacks its `\\`, so that the second half of a command stands alone.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        WROKDIR /app
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        WORKDIR /app
        USER 10001
      `,
    },
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN mkdir /srv/app
          && chmod 755 /srv/app
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN mkdir /srv/app \
          && chmod 755 /srv/app
        USER 10001
      `,
    },
  ],
  peers: {
    dockerfilelint: ['invalid_command', 'invalid_line'],
    dockerlint: ['unknown_instruction'],
    dockerfile_lint: ['valid_instructions'],
    'dockerfile-utils': ['UNKNOWN_INSTRUCTION'],
    tally: ['tally/unknown-instruction', 'tally/invalid-onbuild-trigger'],
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260'],
    buddy: ['EL0001'],
    droast: ['DF071'],
  },

  *check(dockerfile) {
    const unknown = onlyDeep(dockerfile, 'UNKNOWN');
    const [first] = unknown;
    if (first && unknown.length > 10 && unknown.length > dockerfile.instructions.length / 2) {
      yield {
        ...first.keywordSpan,
        message: `Here and on ${unknown.length - 1} more lines stands no instruction that Docker knows: this is hardly a Dockerfile.`,
      };
      return;
    }
    for (const instruction of unknown) {
      const { keywordSpan } = instruction;
      const word = dockerfile.source.slice(keywordSpan);
      yield {
        ...keywordSpan,
        message: `${explain(word, dockerfile.escape)}, so the build stops here.`,
        fix: spelt(instruction, word) ?? continued(dockerfile, instruction, word),
      };
    }
  },
};

function explain(word: string, escape: string): string {
  if (/^(?:<{7}|={7}|>{7})/.test(word)) return 'A merge conflict is left in the file';
  if (/^(?:\{\{|\{%|<%)/.test(word)) return 'This is a template, which must be filled in first';
  if (startsInMiddle(word))
    return `No line can start with \`${word}\`, unless the one above ends in ${escape === '`' ? 'a backtick' : '`\\`'}`;
  const short = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  return `Docker has no instruction \`${short.replaceAll(/\s+/g, ' ')}\``;
}

const startsInMiddle = (word: string) => /^(?:&&?|\|\|?|;|-{1,2}[a-zA-Z].*)$/.test(word);

function spelt({ keywordSpan }: Unknown, word: string): Fix | undefined {
  if (!/^[A-Za-z]{2,}$/.test(word)) return undefined;
  const name = nearest(word, keywords);
  if (name === undefined || name === 'MAINTAINER') return undefined;
  const insert = word === word.toLowerCase() ? name.toLowerCase() : name;
  return {
    title: `Write ${insert}`,
    safety: 'suggestion',
    edits: [{ ...keywordSpan, insert }],
  };
}

/** The line continues the instruction above, which does not say so. */
function continued(
  { source, escape, instructions }: Dockerfile,
  { index, trigger, keywordSpan }: Unknown,
  word: string,
): Fix | undefined {
  if (trigger || !startsInMiddle(word)) return undefined;
  const above = instructions[index - 1];
  if (!above || above.heredocs.length > 0 || above.keyword === 'UNKNOWN') return undefined;
  if (source.slice({ from: above.to, to: keywordSpan.from }).trim() !== '') return undefined;
  if (source.place(above.to).line + 1 !== source.place(keywordSpan.from).line) return undefined;
  return {
    title: 'Continue the line above',
    safety: 'suggestion',
    edits: [{ from: above.to, to: above.to, insert: ` ${escape}` }],
  };
}
