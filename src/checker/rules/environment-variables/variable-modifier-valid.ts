import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, type Instruction, onlyDeep } from '../../model/dockerfile.ts';
import { inQuotes, readPieces } from '../../model/heredoc-losses.ts';
import { refusedWords } from '../../model/substitution.ts';
import type { BadSubstitution } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';

export const variableModifierValid: Rule = {
  id: 'variable-modifier-valid',
  title: 'Keep to the substitutions that Docker knows',
  severity: 'error',
  preset: 'recommended',
  mentions: ['${'],
  why: 'Outside `RUN`, `CMD` and `ENTRYPOINT` it is Docker that fills in variables, also in what `COPY <<EOF` writes, and it is no shell: it knows `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/` and `//`, and nothing else. What Bash cuts out with `:0:7`, turns with `,,` or `^^`, and what PowerShell calls `Env:NAME`, stops the build.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ARG COMMIT=unknown
        LABEL org.opencontainers.image.revision=\${COMMIT:0:7}
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        ARG COMMIT=unknown
        LABEL org.opencontainers.image.revision=\${COMMIT}
        USER 10001
      `,
    },
  ],
  peers: { 'dockerfile-utils': ['UNSUPPORTED_MODIFIER'], 'sonar-iac': ['S2260'] },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...substituting))
      for (const { faults } of refusedWords(dockerfile, instruction))
        for (const fault of faults) {
          const { from, to, reason } = fault;
          if (reason === 'quote') continue;
          yield {
            from,
            to,
            message: `${complaint(dockerfile.source.slice(fault), reason)}, so the build stops here.`,
            fix: asWritten(dockerfile, instruction, from),
          };
        }
  },
};

const substituting = [
  'ADD',
  'ARG',
  'COPY',
  'ENV',
  'EXPOSE',
  'FROM',
  'LABEL',
  'RUN',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const satisfies readonly Instruction['keyword'][];

/** In a heredoc, where it was a shell that was meant to read it. */
function asWritten(dockerfile: Dockerfile, instruction: Instruction, at: number): Fix | undefined {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return undefined;
  const heredoc = instruction.heredocs.find(({ body }) => body.from <= at && at < body.to);
  if (!heredoc) return undefined;
  return readPieces(dockerfile, instruction, heredoc).filled
    ? {
        title: 'Put a backslash before it',
        safety: 'suggestion',
        edits: [{ from: at, to: at, insert: '\\' }],
      }
    : inQuotes(heredoc);
}

function complaint(text: string, reason: BadSubstitution['reason']): string {
  switch (reason) {
    case 'unfinished':
      return `\`${text}\` is cut off before the substitution ends`;
    case 'name':
      return `\`${text}\` names no variable`;
    case 'pattern':
      return `A backslash in \`${text}\` stands before something that needs none`;
    default:
      return `Docker has no such substitution as \`${text}\``;
  }
}
