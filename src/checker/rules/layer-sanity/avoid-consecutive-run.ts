import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { firstFrom } from '../../model/command-order.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { shipped } from '../../model/layers.ts';
import { commands, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const avoidConsecutiveRun: Rule = {
  id: 'avoid-consecutive-run',
  title: 'Join neighbouring RUNs that belong together',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Each `RUN` is a layer, and what one writes, a later one can only hide. Steps that make one change read better, and clean up better, as one. Joining does not make an image smaller by itself: only where a later step deletes or rewrites what an earlier one made.',
  unless:
    'The steps change at different times: then apart is better, since the cache keeps the first while the second is built again. In a build stage nothing is gained either way.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN mkdir /data
        RUN chmod 0750 /data
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN mkdir /data \
            && chmod 0750 /data
      `,
    },
  ],
  peers: {
    hadolint: ['DL3059'],
    droast: ['DF003'],
    kics: ['multiple_run_add_copy_instructions_listed'],
    'sonar-iac': ['S7031'],
  },

  *check(dockerfile) {
    for (const stage of shipped(dockerfile))
      for (const [i, run] of stage.instructions.entries()) {
        const before = stage.instructions[i - 1];
        if (run.keyword !== 'RUN' || before?.keyword !== 'RUN') continue;
        if (!isSingle(dockerfile, before) || !isSingle(dockerfile, run)) continue;
        if (flagsOf(dockerfile, before) !== flagsOf(dockerfile, run)) continue;
        yield {
          ...run.keywordSpan,
          message: 'This RUN and the one before make a layer each, where one would do.',
          fix: joined(dockerfile, before, run),
        };
      }
  },
};

/** One command of its own: a list or a heredoc is a step that has been put together already. */
function isSingle(dockerfile: Dockerfile, run: Run): boolean {
  if (run.form === 'exec' || run.heredocs.length > 0) return false;
  const text = dockerfile.source.slice(run.body);
  // What a shell of Windows reads is one command if nothing in it could divide two.
  if (scripts(dockerfile, run).length === 0) return !/[;&|\n]/.test(text);
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

function joined(dockerfile: Dockerfile, before: Run, run: Run): Fix | undefined {
  const { source, escape, comments } = dockerfile;
  const [script] = scripts(dockerfile, before);
  if (!script || script.commands.some(({ name }) => lasting.has(name ?? 'cd'))) return undefined;
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
