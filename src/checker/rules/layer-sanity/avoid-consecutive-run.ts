import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit, Fix } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { shipped } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
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
    for (const stage of shipped(dockerfile)) {
      let group: Run[] = [];
      for (const one of [...stage.instructions, undefined]) {
        if (one?.keyword === 'RUN' && isSingle(dockerfile, one)) {
          if (group[0] && flagsOf(dockerfile, group[0]) !== flagsOf(dockerfile, one)) group = [];
          group.push(one);
          continue;
        }
        const [first] = group;
        if (first && group.length > 1)
          yield {
            ...first.keywordSpan,
            message: `${group.length === 2 ? 'This RUN and the next' : `These ${group.length} RUNs`} make a layer each, where one would do.`,
            fix: joined(dockerfile, group),
          };
        group = [];
      }
    }
  },
};

/** One command of its own: a list or a heredoc is a step that has been put together already. */
const isSingle = (dockerfile: Dockerfile, run: Run) =>
  run.form === 'shell' &&
  run.heredocs.length === 0 &&
  !/[;&]$/.test(dockerfile.source.slice(run.body)) &&
  commands(dockerfile, run).filter(({ wrapper, containers }) => !wrapper && containers.length === 0)
    .length === 1;

const flagsOf = ({ source }: Dockerfile, { flags }: Run) =>
  flags
    .map((flag) => source.slice(flag))
    .sort()
    .join(' ');

function joined(dockerfile: Dockerfile, group: readonly Run[]): Fix | undefined {
  const { source, escape, comments } = dockerfile;
  const changesShell = group
    .slice(0, -1)
    .some((run) => commands(dockerfile, run).some(({ name }) => lasting.has(name ?? 'cd')));
  if (changesShell) return undefined;
  const end = source.text.includes('\r\n') ? '\r\n' : '\n';
  const [first, last] = [group[0], group.at(-1)];
  // Docker drops comments inside a RUN; in a heredoc they would end a continued line.
  const isCommented = comments.some(
    ({ from }) => first && last && from > first.from && from < last.to,
  );
  if (isCommented) return undefined;
  const asHeredoc = group.length > 2;
  const text = group.map((run) => source.slice(run.body)).join(end);
  // A heredoc is read by the shell alone, which knows no other escape character than its own.
  if (asHeredoc && (/EOF|<</.test(text) || (escape !== '\\' && text.includes('\n'))))
    return undefined;
  const joint = asHeredoc ? end : ` ${escape}${end}    && `;
  const edits: Edit[] = group.slice(1).flatMap((run, i) => {
    const before = group[i];
    return before ? [{ from: before.to, to: run.body.from, insert: joint }] : [];
  });
  if (edits.some(({ from, to }) => source.text.slice(from, to).includes('#'))) return undefined;
  if (asHeredoc && first && last) {
    edits.unshift({
      from: first.body.from,
      to: first.body.from,
      insert: `<<EOF${end}set -e${end}`,
    });
    edits.push({ from: last.to, to: last.to, insert: `${end}EOF` });
  }
  return { title: 'Join them', safety: 'suggestion', edits };
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
