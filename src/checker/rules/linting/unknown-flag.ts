import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import {
  type Dockerfile,
  type Flag,
  type Instruction,
  keywords,
  onlyDeep,
} from '../../model/dockerfile.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';
import { flagRule, flags, readFlags } from './flags.ts';

export const unknownFlag: Rule = {
  id: 'unknown-flag',
  title: 'Use only flags that the instruction has',
  severity: 'error',
  preset: 'recommended',
  mentions: ['-'],
  why: 'Whatever starts with `--` right behind the keyword is a flag of the instruction itself, written in lower case, and one it does not know stops the build. That holds for `CMD --help` too: flags of a program go behind its name.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        COPY --lnik site /usr/share/nginx/html
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        COPY --link site /usr/share/nginx/html
        USER nginx
      `,
    },
  ],
  peers: {
    'dockerfile-utils': [
      'UNKNOWN_ADD_FLAG',
      'UNKNOWN_COPY_FLAG',
      'UNKNOWN_FROM_FLAG',
      'UNKNOWN_HEALTHCHECK_FLAG',
    ],
    dockerfilelint: ['invalid_format'],
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260'],
    droast: ['DF071'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...keywords)) {
      const { keyword } = instruction;
      for (const flag of readFlags(instruction)) {
        if (flagRule(keyword, flag.name)) continue;
        yield {
          from: flag.from,
          to: flag.nameSpan.to,
          message: `${keyword} has no flag \`--${flag.name}\`, so the build stops here.`,
          fix: spelt(instruction, flag),
        };
      }
      if (dockerfile.source.text[instruction.body.from] === '-')
        yield* singleDash(dockerfile, instruction);
    }
  },
};

/** `-from=build`: one hyphen makes a path or a command of it. */
function* singleDash({ source }: Dockerfile, { keyword, body }: Instruction): Generator<Found> {
  const match = /^-([a-z]+(?:-[a-z]+)*)=/.exec(source.slice(body));
  const name = match?.[1];
  if (name === undefined || !flagRule(keyword, name)) return;
  yield {
    from: body.from,
    to: body.from + name.length + 1,
    message: `A flag begins with two hyphens, so this -${name} is none, and the build stops here.`,
    fix: {
      title: `Write --${name}`,
      safety: 'suggestion',
      edits: [{ from: body.from, to: body.from, insert: '-' }],
    },
  };
}

function spelt(
  { keyword, flags: given }: Instruction,
  { name, nameSpan, value }: Flag,
): Fix | undefined {
  const insert = nearest(name, Object.keys(flags[keyword] ?? {}));
  if (insert === undefined || given.some((flag) => flag.name === insert)) return undefined;
  if (!value && flagRule(keyword, insert)?.kind !== 'switch') return undefined;
  return {
    title: `Write --${insert}`,
    safety: 'suggestion',
    edits: [{ ...nameSpan, insert }],
  };
}
