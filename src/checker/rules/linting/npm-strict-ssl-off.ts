import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { commandRemoval, wordRemoval } from '../../model/removal.ts';
import { type Command, commands } from '../../model/shell.ts';
import { written } from '../../model/written-text.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const npmStrictSslOff: Rule = {
  id: 'npm-strict-ssl-off',
  title: 'Leave strict-ssl of npm and yarn on',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['strict', 'nstrict', 'enablestrictssl'],
  why: 'With `strict-ssl` off, npm and Yarn take packages from anyone on the way to the registry, and packages run scripts as they are installed. Name the missing authority with `cafile` instead.',
  unless: 'Nothing else works with the registry, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        RUN npm config set strict-ssl false
        RUN node build.js
        USER node
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        RUN node build.js
        USER node
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_13'] },

  *check(dockerfile) {
    const given: Span[] = [];
    for (const run of runs(dockerfile)) {
      if (!/strict-ssl|strictSsl/i.test(dockerfile.source.slice(run))) continue;
      for (const command of commands(dockerfile, run)) {
        const span = switchOf(command);
        if (!span) continue;
        given.push(span);
        const isFlag = span.text.startsWith('-');
        const edit = isFlag
          ? command.script.shell !== 'exec' && wordRemoval(dockerfile.source, span)
          : commandRemoval(dockerfile, command);
        yield {
          from: span.from,
          to: span.to,
          message: `${isFlag ? 'Here' : 'From here on'} ${command.name} takes any certificate, so anyone on the way may answer in place of the registry.`,
          fix: edit
            ? { title: 'Leave strict-ssl on', safety: 'suggestion', edits: [edit] }
            : undefined,
        };
      }
    }
    for (const span of written(dockerfile, inFile))
      if (!given.some(({ from, to }) => from < span.to && span.from < to))
        yield {
          ...span,
          message: 'With this setting anyone on the way may answer in place of the registry.',
        };
  },
};

/** A line of .npmrc, or of .yarnrc.yml. */
const inFile = /(?<=\\n|^|["' ])(?:strict-ssl[ \t]*=|enableStrictSsl[ \t]*:)[ \t]*["']?false\b/gm;

const managers = new Set(['npm', 'pnpm', 'yarn']);
const key = /^(?:strict-ssl|enableStrictSsl)$/;

/** `npm config set strict-ssl false`, `npm set strict-ssl=false`, `npm ci --strict-ssl=false`. */
function switchOf({ name, words }: Command) {
  if (name === undefined || !managers.has(name)) return undefined;
  const sets = words.some(({ value }) => value === 'set');
  return words.find(({ value = '', text }, i) => {
    if (/^--(?:strict-ssl=false|no-strict-ssl)$/.test(value)) return true;
    if (value === '--strict-ssl' && words[i + 1]?.value === 'false') return true;
    if (!sets) return false;
    return /^strict-ssl=false$/.test(text) || (key.test(value) && words[i + 1]?.value === 'false');
  });
}
