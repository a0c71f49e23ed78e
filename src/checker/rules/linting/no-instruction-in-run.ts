import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, keywords, onlyDeep } from '../../model/dockerfile.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noInstructionInRun: Rule = {
  id: 'no-instruction-in-run',
  title: 'End a RUN before the next instruction',
  severity: 'error',
  preset: 'recommended',
  mentions: ['run'],
  why: 'A `\\` left at the end of a line makes the next instruction a part of this one: the shell gets `COPY` or `RUN` as one more argument, or looks for a program of that name.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        RUN rm /etc/nginx/conf.d/default.conf \
        COPY site.conf /etc/nginx/conf.d/
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        RUN rm /etc/nginx/conf.d/default.conf
        COPY site.conf /etc/nginx/conf.d/
        USER nginx
      `,
    },
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        RUN mkdir /cache && RUN chmod 755 /cache
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        RUN mkdir /cache && chmod 755 /cache
        USER nginx
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of onlyDeep(dockerfile, 'RUN')) {
      if (!/\s(?:[A-Z]{3,})\s/.test(dockerfile.source.slice(run.body))) continue;
      for (const command of commands(dockerfile, run)) {
        if (command.wrapper || command.script.heredoc) continue;
        const found = command.words.find((word, i) => isInstruction(dockerfile, word, i));
        if (!found) continue;
        yield {
          from: found.from,
          to: found.to,
          message:
            found === command.words[0]
              ? `\`${found.text}\` is an instruction of Docker, and no program of that name is in the image.`
              : `The ${dockerfile.escape === '`' ? 'backtick' : '`\\`'} above makes this ${found.text} an argument of \`${command.name ?? 'the command'}\`.`,
          fix: ended(dockerfile, command, found),
        };
      }
    }
  },
};

const names: ReadonlySet<string> = new Set(keywords);

/** At the start of a command, or at the start of a line where the line above goes on. */
function isInstruction({ source }: Dockerfile, { text, from }: ShellWord, i: number): boolean {
  if (!names.has(text)) return false;
  if (!/^\s+\S/.test(source.text.slice(from + text.length, from + text.length + 40))) return false;
  return i === 0 || /\n[ \t]*$/.test(source.text.slice(Math.max(0, from - 40), from));
}

function ended({ source }: Dockerfile, command: Command, word: ShellWord): Fix | undefined {
  const { text } = source;
  if (word === command.words[0]) {
    if (word.text !== 'RUN' || !command.words[1] || command.operator === undefined)
      return undefined;
    return {
      title: 'Take RUN away',
      safety: 'suggestion',
      edits: [{ from: word.from, to: command.words[1].from, insert: '' }],
    };
  }
  // The first line that goes on: comments may stand below it.
  const above = command.words[command.words.indexOf(word) - 1]?.to ?? word.from;
  const gap = text.slice(above, word.from);
  const mark = /[\\`][ \t]*(?=\r?\n)/.exec(gap);
  if (!mark) return undefined;
  const from = above + gap.slice(0, mark.index).trimEnd().length;
  return {
    title: 'End the RUN here',
    safety: 'suggestion',
    edits: [{ from, to: above + mark.index + mark[0].length, insert: '' }],
  };
}
