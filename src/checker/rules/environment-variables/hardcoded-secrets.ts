import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { type Dockerfile, type Instruction, onlyDeep } from '../../model/dockerfile.ts';
import { isShipped } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { lastAtMost } from '../../source.ts';
import { mayHoldSecret } from './credentials.ts';
import { secretsGiven } from './given-secrets.ts';
import {
  isFingerprint,
  isHarmlessValue,
  isPlaceholder,
  isSecretName,
  keysAskedFor,
} from './secret-names.ts';
import { tokensIn } from './secret-tokens.ts';
import { secretUseOf } from './secret-variables.ts';
import { isLiteral } from './settings.ts';
import { storing } from './stored-credentials.ts';
import { passwordsOnWindows } from './windows-passwords.ts';

export const hardcodedSecrets: Rule = {
  id: 'hardcoded-secrets',
  title: 'Keep secrets out of the Dockerfile',
  severity: 'warning',
  preset: 'recommended',
  why: 'A secret that is written out is in the repository, in its history, in the image and in every cache along the way. Deleting the line does not call it back: it must be replaced, and the new one handed to the build by a secret mount, or to the container when it starts.',
  unless: 'It is no secret: a default that everyone knows and must change.',
  examples: [
    {
      bad: dockerfile`
        FROM postgres:18-trixie
        ENV POSTGRES_PASSWORD=hunter2
      `,
      good: dockerfile`
        FROM postgres:18-trixie
      `,
    },
  ],
  peers: {
    hadolint: ['DL3064'],
    buildkit: ['SecretsUsedInArgOrEnv'],
    tally: [
      'tally/secrets-in-code',
      'buildkit/SecretsUsedInArgOrEnv',
      'tally/ruby/secrets-in-arg-or-env',
      'tally/ruby/prefer-secret-mounts-for-build-credentials',
      'powershell/PSAvoidUsingConvertToSecureStringWithPlainText',
    ],
    droast: ['DF013', 'DF014'],
    trivy: ['DS-0031'],
    kics: ['passwords_and_secrets'],
    'sonar-iac': ['S6472', 'S6437'],
    semgrep: ['secret-in-build-arg'],
    dockle: ['CIS-DI-0010'],
  },

  *check(dockerfile) {
    const known = [...tokens(dockerfile)];
    const starts = known.map(({ from }) => from);
    // A line with a token in it says less than the token.
    const given = [...scripts(dockerfile)].filter(
      ({ from, to }) => (starts[lastAtMost(starts, to - 1)] ?? -1) <= from,
    );
    const all = [...settings(dockerfile), ...given, ...known];
    let end = 0;
    for (const found of all.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
      if (found.from < end) continue;
      end = found.to;
      yield found;
    }
  },
};

/** Values of ARG, ENV and LABEL whose name says what they are. */
function* settings(dockerfile: Dockerfile): Generator<Found> {
  const asked = keysAskedFor(dockerfile.source.text);
  for (const one of onlyDeep(dockerfile, 'ARG', 'ENV', 'LABEL')) {
    for (const pair of one.pairs) {
      const { name, value } = pair;
      if (!value || !isLiteral(value)) continue;
      const use = isSecretName(name) ? undefined : secretUseOf(dockerfile, pair);
      if (!isSecretName(name) && !use) continue;
      // The names of labels speak about more things than those of variables.
      if (one.keyword === 'LABEL' && !/(?:password|passwd|secret|token|api[-_.]?key)$/i.test(name))
        continue;
      if (isHarmlessValue(name, value.value ?? '') || isPlaceholder(value.value ?? '')) continue;
      // Who asks a server for a key gives the number of one that is public.
      if (asked.has(name) && isFingerprint(value.value ?? '')) continue;
      yield {
        from: value.from,
        to: value.to,
        message: `The value of ${one.keyword} ${name}${use ? `, ${use},` : ''} is written out here, and so it is in ${holders(dockerfile, one)}.`,
      };
    }
  }
}

/** Where the text of an instruction goes. */
const holders = (dockerfile: Dockerfile, one: Instruction) =>
  isShipped(dockerfile, one)
    ? 'the image and its history'
    : 'the repository and the cache of each build';

/** What commands and files are given for a password. */
function* scripts(dockerfile: Dockerfile): Generator<Found> {
  for (const one of onlyDeep(dockerfile, ...holding)) {
    const text = dockerfile.source.slice(one);
    for (const [from, to] of passwordsOnWindows(text))
      yield {
        from: one.from + from,
        to: one.from + to,
        message: `This password is written out here, and so it is in ${holders(dockerfile, one)}.`,
      };
    if (!mayHoldSecret(text)) continue;
    for (const { from, to, what } of secretsGiven(dockerfile, one))
      yield {
        from,
        to,
        message: `${what} is written out here, and so it is in ${holders(dockerfile, one)}.`,
      };
    if (one.keyword !== 'RUN') continue;
    for (const command of commands(dockerfile, one)) {
      const stored = storing(one, command);
      if (stored) yield stored;
    }
  }
}

/** What holds commands, or the text of a file. */
const holding = ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'COPY', 'ADD'] as const;

/** What is a secret by its form, in any instruction; comments never reach the image. */
function* tokens(dockerfile: Dockerfile): Generator<Found> {
  const { source, instructions, comments } = dockerfile;
  const starts = instructions.map(({ from }) => from);
  const commentStarts = comments.map(({ from }) => from);
  for (const { from, to, name } of tokensIn(source.text)) {
    const instruction: Instruction | undefined = instructions[lastAtMost(starts, from)];
    if (!instruction || from < instruction.from || from >= instruction.to) continue;
    const comment = comments[lastAtMost(commentStarts, from)];
    if (comment && comment.from <= from && from < comment.to) continue;
    yield {
      from,
      to,
      message: `This is ${name}, by its form, and so it is in ${holders(dockerfile, instruction)}.`,
    };
  }
}
