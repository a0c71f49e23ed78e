import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { commandsWithin } from '../../model/command-order.ts';
import { runs } from '../../model/layers.ts';
import { type Command, type Script, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const retryHidesFailure: Rule = {
  id: 'retry-hides-failure',
  title: 'Let the last try fail the build',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['break run for'],
  why: 'A loop ends as the last command in it does. In `for i in 1 2 3; do npm ci && break; sleep 5; done` that is `sleep`, which always works: where all three tries fail, the `RUN` still ends with 0, and the layer, kept in the cache as well, lacks what it is for.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN --mount=type=cache,target=/root/.npm \
            for i in 1 2 3; do npm ci && break; sleep 5; done
        USER node
        CMD ["node", "server.js"]
      `,
      good: dockerfile`
        FROM node:24-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN --mount=type=cache,target=/root/.npm \
            for i in 1 2 3; do npm ci && break; [ "$i" = 3 ] && exit 1; sleep 5; done
        USER node
        CMD ["node", "server.js"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file))
      for (const script of scripts(file, run)) {
        const needed = lastThatMayFail(script);
        for (const loop of retries(script, file.source.text)) {
          const body = commandsWithin(script.commands, loop);
          const last = body.at(-1);
          if (!last || needed > loop.to || !alwaysWorks(last) || body.some(keepsCount)) continue;
          yield {
            from: last.from,
            to: last.to,
            message: `Where the last try fails too, this ${last.name} is how the loop ends, with 0, so the RUN does not fail.`,
            fix: lastTryFails(file.source.slice(loop), last),
          };
        }
      }
  },
};

/** The `for` loops that are left by a `break` once something has worked. */
function retries({ commands }: Script, text: string): readonly Span[] {
  const found = new Map<number, Span>();
  for (const [i, { name, operator, containers }] of commands.entries()) {
    if (name !== 'break') continue;
    const at = containers.findLastIndex(({ kind }) => kind === 'loop');
    const loop = containers[at];
    if (!loop || !/^for\s/.test(text.slice(loop.from, loop.from + 4))) continue;
    // A loop in anything else is asked, piped or called, and what it ends with goes elsewhere.
    if (!containers.slice(0, at).every(({ kind }) => kind === 'list' || kind === 'group')) continue;
    const asked = containers.some(({ kind }, n) => n > at && kind === 'if');
    const isTried = commands[i - 1]?.containers.includes(loop) === true;
    if (isTried && (operator === '&&' || asked)) found.set(loop.from, loop);
  }
  return [...found.values()];
}

const alwaysWorks = ({ name, operator, containers }: Command) =>
  /^(?:sleep|echo|printf|true|:)$/.test(name ?? '') &&
  operator !== '&&' &&
  containers.every(({ kind }) => kind !== 'condition' && kind !== 'substitution');

/** Whether it tells the last try from the others, or stops by itself. */
const keepsCount = ({ name, assignments }: Command) =>
  assignments.length > 0 || /^(?:exit|return|false|kill|\[|\[\[|test|let)$/.test(name ?? '');

/** Where the last command that may fail begins, of those behind the tries. */
const lastThatMayFail = ({ commands }: Script): number =>
  commands.findLast(({ name }) => !/^(?:rm|sleep|echo|printf|true|:)$/.test(name ?? ''))?.from ?? 0;

function lastTryFails(loop: string, { from, operator, containers }: Command): Fix | undefined {
  const inner = containers.findLast(({ kind }) => kind !== 'list');
  if (operator !== ';' || inner?.kind !== 'loop') return undefined;
  const [, name = '', list = ''] = /^for\s+(\w+)\s+in\s+([^;\n]*?)[ \t]*[;\n]/.exec(loop) ?? [];
  const counted = /^[$`(]+seq (?:1 )?(\d+)[`)]$/.exec(list)?.[1];
  const values = counted === undefined ? list.split(/\s+/) : [counted];
  const value = values.at(-1) ?? '';
  if (!values.every((one) => /^\w+$/.test(one)) || values.indexOf(value) < values.length - 1)
    return undefined;
  return {
    title: 'Fail with the last try',
    safety: 'suggestion',
    edits: [{ from, to: from, insert: `[ "$${name}" = ${value} ] && exit 1; ` }],
  };
}
