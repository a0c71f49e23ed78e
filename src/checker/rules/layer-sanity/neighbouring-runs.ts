import type { Fix } from '../../finding.ts';
import { firstFrom } from '../../model/command-order.ts';
import type { Dockerfile, Run, Stage } from '../../model/dockerfile.ts';
import { commands, scripts } from '../../model/shell.ts';

/** Pairs of RUNs of the stage, one right behind the other, of one command each and with the same flags. */
export function* neighbours(
  dockerfile: Dockerfile,
  { instructions }: Stage,
): Iterable<readonly [before: Run, run: Run]> {
  for (const [i, run] of instructions.entries()) {
    const before = instructions[i - 1];
    if (run.keyword !== 'RUN' || before?.keyword !== 'RUN') continue;
    if (!isSingle(dockerfile, before) || !isSingle(dockerfile, run)) continue;
    if (flagsOf(dockerfile, before) === flagsOf(dockerfile, run)) yield [before, run];
  }
}

/** One command of its own: a list or a heredoc is a step that has been put together already. */
function isSingle(dockerfile: Dockerfile, run: Run): boolean {
  if (run.form === 'exec' || run.heredocs.length > 0) return false;
  const text = dockerfile.source.slice(run.body);
  // What a shell of Windows reads is one command if nothing outside its quotes could divide two.
  if (scripts(dockerfile, run).length === 0)
    return !/[;&|\n]/.test(text.replaceAll(/"[^"\n]*"/g, ''));
  const outer = commands(dockerfile, run).filter(
    ({ wrapper, containers }) => !wrapper && containers.length === 0,
  );
  return outer.length === 1 && !/[;&]$/.test(text);
}

const flagsOf = ({ source }: Dockerfile, { flags }: Run) =>
  flags
    .map((flag) => source.slice(flag))
    .sort()
    .join(' ');

/** The second RUN made a line of the first, where nothing that the first sets would reach it. */
export function joined(dockerfile: Dockerfile, before: Run, run: Run): Fix | undefined {
  const { source, escape, comments } = dockerfile;
  const [script] = scripts(dockerfile, before);
  if (!script || script.commands.some(({ name }) => lasting.has(name ?? 'cd'))) return undefined;
  if (holdsShellComment(source.slice(before.body))) return undefined;
  const between = source.text.slice(before.to, run.body.from);
  // Docker drops comments inside a RUN, so they would no longer stand where they explain.
  const comment = comments[firstFrom(comments, before.from)];
  const isCommented = comment !== undefined && comment.from < run.to;
  if (isCommented || between.includes('#')) return undefined;
  const end = source.lineEnd;
  return {
    title: 'Join them',
    safety: 'suggestion',
    edits: [{ from: before.to, to: run.body.from, insert: ` ${escape}${end}    && ` }],
  };
}

/**
 * Whether a shell takes what stands behind a `#` for a comment: Docker joins lines before the shell
 * reads them, so whatever is added below would lie in it.
 */
export const holdsShellComment = (text: string): boolean =>
  /(?:^|[\s;&|()])#/.test(text.replaceAll(/\\.|'[^']*'|"(?:\\.|[^"\\])*"/gs, '_'));

/** Commands whose effect on the shell ends with their RUN, and would go on in a joined one. */
const lasting = new Set([
  'cd',
  'set',
  'export',
  'umask',
  'exit',
  'exec',
  'alias',
  'unset',
  'trap',
  '.',
  'source',
  'shopt',
  'ulimit',
]);
