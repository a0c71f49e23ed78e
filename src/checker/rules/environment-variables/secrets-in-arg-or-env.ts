import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit, Fix } from '../../finding.ts';
import { type Dockerfile, onlyDeep, type Pair, type Settings } from '../../model/dockerfile.ts';
import { isShipped } from '../../model/layers.ts';
import { instructionRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';
import { isHarmlessValue, isPlaceholder, isSecretName } from './secret-names.ts';
import { secretUseOf } from './secret-variables.ts';
import { isLiteral } from './settings.ts';

export const secretsInArgOrEnv: Rule = {
  id: 'secrets-in-arg-or-env',
  title: 'Hand secrets to a build with a secret mount',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['env', 'arg'],
  why: 'What `ENV` holds is in the image for everyone who can pull it, and so is an `ARG`: `docker history` shows its value. From a build stage neither reaches the image, but the cache holds both, and provenance of mode `max` an `ARG`. `RUN --mount=type=secret,id=token,env=TOKEN` lends a secret to one command and leaves no trace of it; what a running program needs is given to the container.',
  unless: 'The name only sounds like one, and its value is no secret.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        ARG NPM_TOKEN
        RUN ./install --token "$NPM_TOKEN"
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN ./install --token "$NPM_TOKEN"
      `,
    },
    {
      bad: dockerfile`
        FROM alpine:3.22
        ARG SESSION_SECRET
        ENV SESSION_SECRET=$SESSION_SECRET
        CMD ["/server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        CMD ["/server"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3064'],
    buildkit: ['SecretsUsedInArgOrEnv'],
    tally: [
      'buildkit/SecretsUsedInArgOrEnv',
      'tally/ruby/secrets-in-arg-or-env',
      'tally/ruby/prefer-secret-mounts-for-build-credentials',
    ],
    droast: ['DF013'],
    trivy: ['DS-0031'],
    'sonar-iac': ['S6472'],
    semgrep: ['secret-in-build-arg'],
    dockle: ['CIS-DI-0010'],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, 'ARG', 'ENV')) {
      const { keyword } = instruction;
      const holder = isShipped(dockerfile, instruction)
        ? 'the image, where anyone who can pull it'
        : 'the cache of the build, where anyone who gets at that';
      for (const pair of instruction.pairs) {
        const { key, name, value } = pair;
        const use = isSecretName(name) ? undefined : secretUseOf(dockerfile, pair);
        if (!isSecretName(name) && !use) continue;
        // By its name it may be anything until it is filled in.
        if (use && keyword === 'ENV' && isEmpty(pair)) continue;
        if (value && isHarmlessValue(name, value.value ?? unquoted(value.text))) continue;
        // A secret that is written out has a rule of its own.
        if (isLiteral(value) && !isPlaceholder(value?.value ?? '')) continue;
        yield {
          from: key.from,
          to: key.to,
          message: isEmpty(pair)
            ? `${name} is empty here; a value that is filled in would be in ${holder} can read it.`
            : keyword === 'ENV' && isUnset(instruction, pair)
              ? `Nothing in this file gives ${name} a value; one that an ARG brings would be in ${holder} can read it.`
              : keyword === 'ENV' && isUnfilled(value?.value)
                ? `What is filled in for ${name} here is in ${holder} can read it.`
                : `${keyword} keeps the value of ${name}${use ? `, ${use},` : ''} in ${holder} can read it.`,
          fix: mounted(dockerfile, instruction, pair),
        };
      }
    }
  },
};

const unquoted = (text: string) => text.replaceAll('"', '');

const isEmpty = ({ value }: Pair) => value?.value === '';

/** `ENV TOKEN=$TOKEN` without an ARG: no variable of the machine that builds comes in. */
function isUnset({ stage, index }: Settings, { value }: Pair): boolean {
  const name = /^"?\$(?:(\w+)|\{(\w+)\})"?$/
    .exec(value?.text ?? '')
    ?.slice(1)
    .find(Boolean);
  return name !== undefined && stage !== undefined && !stage.scope.variable(name, index);
}

/** A text that only shows where the secret is to go. */
const isUnfilled = (value: string | undefined) => value !== undefined && isPlaceholder(value);

/** Only where the ARG has no value, and nothing but RUN in its stage uses it. */
function mounted(
  { source, instructions }: Dockerfile,
  arg: Settings,
  { name, value }: Pair,
): Fix | undefined {
  const { keyword, stage, pairs, trigger } = arg;
  if (keyword !== 'ARG' || !stage || value || trigger || pairs.length > 1) return undefined;
  // A file so long is not one to change at many places at once.
  if (!/^\w+$/.test(name) || instructions.length > 1000) return undefined;
  const mention = new RegExp(`\\b${name}\\b`);
  const users = instructions.filter(
    (one) => one.index !== arg.index && mention.test(source.slice(one)),
  );
  const plain = users.every(
    (one) => one.keyword === 'RUN' && one.stage === stage && one.index > arg.index,
  );
  const removal = instructionRemoval(source, arg);
  if (users.length === 0 || !plain || !removal) return undefined;
  const mounts = users.map(({ keywordSpan: { to } }): Edit => {
    return { from: to, to, insert: ` --mount=type=secret,id=${name},env=${name}` };
  });
  return { title: 'Use a secret mount', safety: 'suggestion', edits: [removal, ...mounts] };
}
