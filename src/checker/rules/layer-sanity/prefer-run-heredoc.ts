import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { type Script, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

/** So many commands are easier to read on lines of their own. */
const least = 3;

export const preferRunHeredoc: Rule = {
  id: 'prefer-run-heredoc',
  title: 'Write a long RUN as a heredoc with set -e',
  severity: 'suggestion',
  preset: 'strict',
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
    const links = topLevel(script);
    if (links.length < least || !links.slice(1).every((link) => isJoint(link.operator))) continue;
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
    const [first] = group;
    const counts = group.map((run) => {
      const [script] = scripts(dockerfile, run);
      return script ? Math.max(1, topLevel(script).length) : 0;
    });
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (first && group.length > 1 && total >= least && (counts[0] ?? 0) < least)
      yield {
        ...first.keywordSpan,
        message: `These ${group.length} RUNs hold ${total} commands, which one heredoc would hold together.`,
      };
    group = [];
  }
}

/** A heredoc that is the script itself, or no heredoc. */
const isScript = ({ heredocs, words }: Run) =>
  heredocs.length === 0 || (heredocs.length === 1 && words.length <= 1);

interface Link {
  readonly from: number;
  readonly operator: string | undefined;
}

const isJoint = (operator: string | undefined) => operator === '&&';

/** The commands of the list that the script is, without those inside others. */
function topLevel({ commands, from, heredoc }: Script): Link[] {
  const own = commands.filter(
    ({ wrapper, containers }) =>
      !wrapper && containers.every(({ kind }, i) => kind === 'list' && i < 2),
  );
  return own.length === commands.filter(({ wrapper }) => !wrapper).length || heredoc
    ? own
    : own.length > 0
      ? own
      : [{ from, operator: undefined }];
}

function asHeredoc(
  dockerfile: Dockerfile,
  run: Run,
  script: Script,
  links: readonly Link[],
): Fix | undefined {
  const { source } = dockerfile;
  const text = source.slice(run.body);
  const onlySimple =
    script.commands.every(({ wrapper, containers }) => wrapper || containers.length === 1) &&
    script.pipelines.length === 0;
  if (!onlySimple || text.includes('#') || run.trigger || /<<|\bEOF\b|[;|]/.test(text))
    return undefined;
  const end = source.text.includes('\r\n') ? '\r\n' : '\n';
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
    edits: [{ ...run.body, insert: ['<<EOF', ...first, ...lines, 'EOF'].join(end) }],
  };
}
