import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit, Fix } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { lineEndOf } from '../../model/insertion.ts';
import { runs } from '../../model/layers.ts';
import { scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Source, Span } from '../../source.ts';

export const longRunSplitLines: Rule = {
  id: 'long-run-split-lines',
  title: 'Split a long RUN over several lines',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['run'],
  why: 'A line of more than 120 characters is read to its end by nobody, and a change anywhere in it shows as a change of everything. One command on each line can be read, commented and compared.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN mkdir -p /srv/shop/images /srv/shop/reports && touch /srv/shop/reports/daily.log && chmod 0755 /srv/shop/images /srv/shop/reports
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN mkdir -p /srv/shop/images /srv/shop/reports \
            && touch /srv/shop/reports/daily.log \
            && chmod 0755 /srv/shop/images /srv/shop/reports
        USER 10001
      `,
    },
  ],
  peers: { 'sonar-iac': ['S7020'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      if (run.trigger || (run.form === 'exec' && run.exec.length < 6)) continue;
      const line = longLine(dockerfile, run);
      if (!line) continue;
      yield {
        ...line,
        message: `This line has ${line.to - line.from} characters, more than most windows show at once.`,
        fix: split(dockerfile, run),
      };
    }
  },
};

const longest = 120;

/** Of fewer words, a few are long, and stay so on a line of their own. */
const manyWords = /^\s*(?:\S+\s+){6}\S/;

/** The first line that is long with its addresses left out, and that could be shorter. */
function longLine(dockerfile: Dockerfile, run: Run): Span | undefined {
  const { source } = dockerfile;
  const { from, body, heredocs } = run;
  if (heredocs.length === 0) return longIn(source, { from, to: body.to });
  const head = longIn(source, { from, to: heredocs[0]?.opener.from ?? body.to });
  if (head) return head;
  for (const { heredoc, commands } of scripts(dockerfile, run)) {
    const line = heredoc && longIn(source, heredoc.body);
    // A line in which no command begins is a text that is written as it stands.
    if (line && commands.some((one) => one.from >= line.from && one.from < line.to)) return line;
  }
  return undefined;
}

function longIn(source: Source, { from, to }: Span): Span | undefined {
  let at = from;
  for (const line of source.text.slice(from, to).split('\n')) {
    if (line.length <= longest) {
      at += line.length + 1;
      continue;
    }
    const text = line.slice(0, inkEnd(line));
    const short = text.includes('://')
      ? text.replace(/\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s"']+/g, '')
      : text;
    if (short.length > longest && manyWords.test(short) && !text.trimStart().startsWith('#'))
      return { from: at, to: at + text.length };
    at += line.length + 1;
  }
  return undefined;
}

/** Where the line ends but for what continues it. */
function inkEnd(line: string): number {
  let end = line.length;
  while (end > 0 && ' \t\r\\`'.includes(line[end - 1] ?? '')) end--;
  return end;
}

/** Only where the whole RUN is one line of commands joined by `&&`. */
function split(dockerfile: Dockerfile, run: Run): Fix | undefined {
  const { source, escape } = dockerfile;
  const text = source.slice(run);
  const [script, second] = scripts(dockerfile, run);
  if (!script || second || text.includes('\n') || run.heredocs.length > 0) return undefined;
  const edits = script.commands.flatMap(({ operator, containers, wrapper, from }): Edit[] => {
    if (wrapper || operator !== '&&' || containers.some(({ kind }) => kind !== 'list')) return [];
    const before = source.text.slice(Math.max(script.from, from - longest), from);
    const joint = /[ \t]*&&[ \t]*$/.exec(before)?.[0].length ?? 0;
    if (joint === 0) return [];
    const insert = ` ${escape}${lineEndOf(source)}    && `;
    return [{ from: from - joint, to: from, insert }];
  });
  // Only a split that leaves no line too long is worth a look.
  let start = run.from;
  for (const { from, to } of [...edits, { from: run.to, to: run.to }]) {
    if (from - start > longest - 8) return undefined;
    start = to;
  }
  return edits.length > 0
    ? { title: 'One command on each line', safety: 'safe', edits }
    : undefined;
}
