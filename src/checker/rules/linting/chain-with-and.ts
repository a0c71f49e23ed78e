import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit, Fix } from '../../finding.ts';
import { commandsWithin } from '../../model/command-order.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { stopsAtFailure } from '../../model/errexit.ts';
import { runs } from '../../model/layers.ts';
import { type Command, type Script, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const chainWithAnd: Rule = {
  id: 'chain-with-and',
  title: 'Join the commands of a RUN with &&, or begin with set -e',
  severity: 'warning',
  preset: 'recommended',
  mentions: [';'],
  why: 'Behind a `;` the next command runs whether or not the one before has failed, and the build hears only how the last one ended. With `&&` between them, or `set -e` in front, the first failure stops it.',
  unless: 'A command may fail; `|| true` behind it says so.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN mkdir /opt/shop; chmod 755 /opt/shop
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN mkdir /opt/shop && chmod 755 /opt/shop
        USER 10001
      `,
    },
  ],
  peers: { dockerfile_lint: ['no_ampersand_usage'], shellcheck: ['SC2164'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      if (!dockerfile.source.slice(run.body).includes(';')) continue;
      for (const script of scripts(dockerfile, run)) {
        // The lines of a heredoc are the business of heredoc-errexit.
        if (script.heredoc || stopsAtFailure(dockerfile, script)) continue;
        const loose = looseEnds(script);
        const [first] = loose;
        if (!first) continue;
        const at = semicolon(dockerfile, first);
        yield {
          from: at,
          to: at + 1,
          message: `If \`${first.before.name}\` fails, the build goes on: behind a \`;\` nothing asks how it ended.`,
          fix: joined(dockerfile, script, loose),
        };
      }
    }
  },
};

interface LooseEnd {
  readonly before: Command;
  readonly next: Command;
}

/** Where a command that can fail stands before a `;`, on the script's own level. */
function looseEnds({ commands, shell }: Script): LooseEnd[] {
  const own = commands.filter(
    ({ containers, wrapper }) => !wrapper && containers.every(({ kind }) => kind === 'list'),
  );
  return own.flatMap((next, i) => {
    const before = own[i - 1];
    if (next.operator !== ';' || !before || isPardon(next, own.at(-1))) return [];
    const between = commandsWithin(commands, { from: before.from + 1, to: next.from - 1 });
    // A loop, an `if` or a pipe between them ends with what is not told here.
    if (between.some(({ containers }) => containers.some(({ kind }) => kind !== 'list'))) return [];
    if (before.operator === '||' || before.operator === '|' || cannotFail(before)) return [];
    // A file that is not there ends a shell that keeps to POSIX.
    if (before.name === '.' && shell !== 'bash') return [];
    return [{ before, next }];
  });
}

const harmless = new Set(['echo', 'printf', 'true', ':', 'export', 'unset', 'umask', 'set']);
/** These say where to go on, and how it ended: `test -f x || exit 1;` asks already. */
const leaving = new Set(['exit', 'return', 'break', 'continue']);
const cannotFail = ({ name }: Command) =>
  name === undefined || harmless.has(name) || leaving.has(name);

/** A script that ends in `true` or `exit 0` means to go on whatever happened. */
const isPardon = (command: Command, last: Command | undefined) =>
  command === last &&
  (command.name === 'true' ||
    command.name === ':' ||
    (command.name === 'exit' && command.words[1]?.value === '0'));

const semicolon = ({ source }: Dockerfile, { before, next }: LooseEnd) =>
  before.to + Math.max(0, source.text.slice(before.to, next.from).indexOf(';'));

/** Each `;` from the first such end on becomes `&&`, where nothing else in the script joins commands. */
function joined(
  dockerfile: Dockerfile,
  script: Script,
  loose: readonly LooseEnd[],
): Fix | undefined {
  const { source } = dockerfile;
  const plain = script.commands.every(
    ({ operator, containers }) =>
      operator !== '||' && operator !== '&' && containers.every(({ kind }) => kind === 'list'),
  );
  const own = script.commands.filter(({ wrapper }) => !wrapper);
  const since = loose[0]?.before.from ?? 0;
  // A `;` left further on would let the build go on there, and one before a pardon is meant.
  if (own.some((next) => next.from > since && next.operator === ';' && isPardon(next, own.at(-1))))
    return undefined;
  const edits = own.flatMap((next, i): (Edit | undefined)[] => {
    const before = own[i - 1];
    if (!before || before.from < since || next.operator !== ';') return [];
    const between = source.text.slice(before.to, next.from);
    const match = /^[ \t]*;[ \t]*(?=[\\`]?\s*\S?)/.exec(between);
    if (!match || between.includes('#')) return [undefined];
    const from = before.to;
    return [{ from, to: from + match[0].length, insert: ' && ' }];
  });
  const whole = edits.filter((one) => one !== undefined);
  if (!plain || whole.length < edits.length) return undefined;
  return { title: 'Write && in place of ;', safety: 'suggestion', edits: whole };
}
