import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { type Instruction, keywords, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { inlineComment } from './inline-comment.ts';

export const argumentCount: Rule = {
  id: 'argument-count',
  title: 'Give each instruction the arguments it needs',
  severity: 'error',
  preset: 'recommended',
  why: 'An instruction with too few or too many arguments stops the build; a bare `ENTRYPOINT` builds, and then starts a shell with nothing to do.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        COPY site
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        COPY site /usr/share/nginx/html
        USER nginx
      `,
    },
  ],
  peers: {
    dockerfilelint: [
      'required_params',
      'extra_args',
      'missing_args',
      'invalid_line',
      'label_invalid',
    ],
    dockerlint: ['arg', 'env'],
    dockerfile_lint: ['param_syntax'],
    'dockerfile-utils': [
      'ARGUMENT_MISSING',
      'ARGUMENT_EXTRA',
      'ARGUMENT_REQUIRES_ONE',
      'ARGUMENT_REQUIRES_AT_LEAST_ONE',
      'ARGUMENT_REQUIRES_TWO',
      'ARGUMENT_REQUIRES_AT_LEAST_TWO',
      'ARGUMENT_REQUIRES_ONE_OR_THREE',
      'HEALTHCHECK_CMD_ARGUMENT_MISSING',
    ],
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260'],
    buddy: ['EL0001'],
    droast: ['DF071'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...keywords)) {
      // Pointless when bare, and nothing that Docker minds.
      if (instruction.keyword === 'RUN' || instruction.keyword === 'CMD') continue;
      if (inlineComment(dockerfile, instruction)) continue;
      // A carriage return between the escape character and a space, and the line does not go on.
      if (dockerfile.source.slice(instruction.body).trim() === dockerfile.escape)
        yield {
          ...instruction.keywordSpan,
          message: `${instruction.keyword} has no argument but a \`${dockerfile.escape}\` that continues nothing.`,
        };
      else yield* miscount(instruction);
    }
  },
};

const isNoPlainWord = ({ text }: { text: string }) => /["'\\]|\$\{/.test(text);

function* miscount(instruction: Instruction): Iterable<Found> {
  const { keyword, keywordSpan, words, body, heredocs } = instruction;
  const bare = body.to <= body.from && heredocs.length === 0;
  const tooFew = (what: string): Found => ({
    ...keywordSpan,
    message: `${keyword} ${what}, so the build stops here.`,
  });
  switch (keyword) {
    case 'FROM':
      if (bare) yield tooFew('names no image');
      else if (words.length === 2 || words.length > 3)
        yield {
          from: words[1]?.from ?? body.from,
          to: body.to,
          message: 'FROM takes an image, or an image, AS and a name, so the build stops here.',
        };
      break;
    case 'ENTRYPOINT':
      if (bare)
        yield {
          ...keywordSpan,
          message: 'ENTRYPOINT has no command, so containers start a shell with nothing to do.',
        };
      break;
    case 'COPY':
    case 'ADD':
      if (words.length < 2)
        yield tooFew(words.length === 0 ? 'names nothing to copy' : 'names no destination');
      else if (!instruction.destination)
        yield tooFew('names a heredoc where its destination should stand');
      break;
    case 'ENV':
    case 'LABEL': {
      const [pair] = instruction.pairs;
      if (!pair) yield tooFew('names nothing');
      else if (pair.legacy && !pair.value)
        yield {
          ...{ from: pair.from, to: pair.to },
          message: `\`${pair.key.text}\` is given no value, so the build stops here.`,
        };
      break;
    }
    case 'STOPSIGNAL':
    case 'USER':
      if (bare) yield tooFew('has no argument');
      // Accounts of Windows have spaces: `NT AUTHORITY\\SYSTEM`.
      else if (words[1] && (keyword === 'STOPSIGNAL' || !words.some(isNoPlainWord)))
        yield {
          from: words[1].from,
          to: body.to,
          message: `${keyword} takes one word, and the rest is read as part of it.`,
        };
      break;
    case 'HEALTHCHECK':
      if (bare) yield tooFew('has neither CMD nor NONE');
      else if (
        instruction.type === 'CMD' &&
        (!words[1] || (instruction.form === 'exec' && !instruction.exec[0]))
      )
        yield {
          from: words[0]?.from ?? body.from,
          to: body.to,
          message: 'HEALTHCHECK CMD has no command, so the build stops here.',
        };
      break;
    case 'VOLUME':
      if (bare || (instruction.form === 'exec' && instruction.exec.length === 0))
        yield tooFew('names no path');
      for (const { from, to, text, value } of instruction.form === 'exec'
        ? instruction.exec
        : words)
        if (text.trim() === '' || value === '')
          yield { from, to, message: 'VOLUME names an empty path, so the build stops here.' };
      break;
    case 'UNKNOWN':
      break;
    default:
      if (bare) yield tooFew('has no argument');
  }
}
