import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, type Instruction, onlyDeep } from '../../model/dockerfile.ts';
import { refusedWords } from '../../model/substitution.ts';
import type { Rule } from '../../rule.ts';
import { inlineComment } from './inline-comment.ts';

export const closedQuotes: Rule = {
  id: 'closed-quotes',
  title: 'Close quotes, and write paths with spaces as a JSON array',
  severity: 'error',
  preset: 'recommended',
  mentions: ['"', "'"],
  why: 'Docker takes quotes off the words of an instruction, and stops at one that is not closed in the same word. `COPY`, `ADD`, `VOLUME` and `EXPOSE` split at every space first, quotes or not: a path with a space in it needs the JSON form.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        COPY "price list.html" /usr/share/nginx/html/
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        COPY ["price list.html", "/usr/share/nginx/html/"]
        USER nginx
      `,
    },
  ],
  peers: {
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260'],
    droast: ['DF071'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...quoting)) {
      if (inlineComment(dockerfile, instruction)) continue;
      const fault = refusedWords(dockerfile, instruction)
        .flatMap(({ faults }) => faults)
        .find(({ reason }) => reason === 'quote');
      if (fault)
        yield {
          from: fault.from,
          to: fault.to,
          message: 'This quote is not closed in the same word, so the build stops here.',
          fix: asArray(dockerfile, instruction),
        };
    }
  },
};

const quoting = [
  'ADD',
  'COPY',
  'EXPOSE',
  'FROM',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const satisfies readonly Instruction['keyword'][];

/** Only where the quotes say plainly what each path is. */
function asArray({ source }: Dockerfile, instruction: Instruction): Fix | undefined {
  const { keyword, body } = instruction;
  if (keyword !== 'COPY' && keyword !== 'ADD' && keyword !== 'VOLUME') return undefined;
  const text = source.slice(body);
  if (!/^(?:(?:"[^"\\\n]*"|'[^'"\\\n]*'|[^\s"'\\[]+)(?:[ \t]+|$))+$/.test(text)) return undefined;
  const paths = text.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const strings = paths.map((path) => JSON.stringify(path.replace(/^(["'])(.*)\1$/, '$2')));
  return {
    title: 'Write the paths as a JSON array',
    safety: 'suggestion',
    edits: [{ from: body.from, to: body.to, insert: `[${strings.join(', ')}]` }],
  };
}
