import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { deleted } from '../../model/deletion.ts';
import { type Dockerfile, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { type Command, type Script, scripts } from '../../model/shell.ts';
import { isBefore } from '../../model/syntax-version.ts';
import type { Rule } from '../../rule.ts';

/** So many commands are easier to read on lines of their own. */
const least = 3;

export const preferRunHeredoc: Rule = {
  id: 'prefer-run-heredoc',
  title: 'Write a long RUN as a heredoc with set -e',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['run'],
  why: 'In a heredoc each command has a line, without `&&` and without a backslash whose loss nobody sees; comments may stand anywhere. `set -e` in the first line keeps what `&&` gave: the step ends at the first command that fails.',
  unless:
    'The file must be built by a builder older than BuildKit, or the team reads chains with ease.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN mkdir /data && chown 10001:10001 /data && chmod 0750 /data
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN <<EOF
        set -e
        mkdir /data
        chown 10001:10001 /data
        chmod 0750 /data
        EOF
      `,
    },
  ],
  peers: { tally: ['tally/prefer-run-heredoc'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      yield* chains(dockerfile, stage);
      yield* neighbours(dockerfile, stage);
    }
  },
};

function* chains(dockerfile: Dockerfile, stage: Stage) {
  for (const run of only(stage, 'RUN')) {
    const [script] = scripts(dockerfile, run);
    if (run.form !== 'shell' || run.heredocs.length > 0 || !script) continue;
    if (script.commands.length < least) continue;
    const links = topLevel(script);
    if (countOf(links) < least || !links.slice(1).every((link) => link.operator === '&&')) continue;
    yield {
      ...run.keywordSpan,
      message: `This RUN chains ${links.length} commands, which a heredoc would give a line each.`,
      fix: asHeredoc(dockerfile, run, script, links),
    };
  }
}

/** RUNs that stand next to one another and hold enough commands together. */
function* neighbours(dockerfile: Dockerfile, stage: Stage) {
  let group: Run[] = [];
  for (const one of [...stage.instructions, undefined]) {
    const mayJoin =
      one?.keyword === 'RUN' && one.form === 'shell' && one.flags.length === 0 && isScript(one);
    if (mayJoin) {
      group.push(one);
      continue;
    }
    if (group.length > 1) yield* together(dockerfile, group);
    if (group.length > 0) group = [];
  }
}

function* together(dockerfile: Dockerfile, group: readonly Run[]) {
  const [first] = group;
  const counts = group.map((run) => {
    const [script] = scripts(dockerfile, run);
    return script ? Math.max(1, countOf(topLevel(script))) : 0;
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (first && total >= least && (counts[0] ?? 0) < least)
    yield {
      ...first.keywordSpan,
      message: `These ${group.length} RUNs hold ${total} commands, which one heredoc would hold together.`,
    };
}

/** A heredoc that is the script itself, or no heredoc. */
const isScript = ({ heredocs, words }: Run) =>
  heredocs.length === 0 || (heredocs.length === 1 && words.length <= 1);

/** The commands of the list that a script is; of a pipeline the first stands for all. */
const topLevel = ({ commands }: Script): Command[] =>
  commands.filter(
    ({ wrapper, containers, operator }) =>
      !wrapper &&
      operator !== '|' &&
      containers.every(({ kind }) => kind === 'list' || kind === 'pipeline'),
  );

/** Without those that only clean up: `update && install && rm` is an idiom that reads at once. */
const countOf = (links: readonly Command[]): number =>
  links.filter(
    (link) => deleted(link).length === 0 && !link.words.some(({ text }) => text === 'clean'),
  ).length;

function asHeredoc(
  dockerfile: Dockerfile,
  run: Run,
  script: Script,
  links: readonly Command[],
): Fix | undefined {
  const { source } = dockerfile;
  if (isBefore(dockerfile, 4)) return undefined;
  const text = source.slice(run.body);
  const onlySimple =
    script.commands.every(({ wrapper, containers }) => wrapper || containers.length === 1) &&
    script.pipelines.length === 0;
  if (!onlySimple || text.includes('#') || run.trigger || /<<|\bEOF\b|[;|]/.test(text))
    return undefined;
  const end = source.lineEnd;
  const lines = links.map(({ from }, i) => {
    const to = links[i + 1]?.from ?? run.body.to;
    return source.text
      .slice(from, to)
      .replace(/[\s\\`]*&&[\s\\`]*$/, '')
      .trimEnd();
  });
  if (lines.some((line) => /\n/.test(line))) return undefined;
  const first = lines[0] === 'set -e' || /^set -[a-z]*e/.test(lines[0] ?? '') ? [] : ['set -e'];
  return {
    title: 'Write it as a heredoc',
    safety: 'suggestion',
    // Blanks left behind the last word would stand behind EOF.
    edits: [
      {
        from: run.body.from,
        to: run.body.to + (/^[ \t]*/.exec(source.text.slice(run.body.to))?.[0].length ?? 0),
        insert: ['<<EOF', ...first, ...lines, 'EOF'].join(end),
      },
    ],
  };
}
