import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { only, type Word } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

/** Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/sh.html (`-c`, `command_name`) */
export const shCDropsFirstArgument: Rule = {
  id: 'sh-c-drops-first-argument',
  title: 'Give sh -c a name before the arguments it reads',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['entrypoint sh $', 'entrypoint bash $', 'entrypoint ash $', 'entrypoint dash $'],
  why: 'What comes behind the text of `sh -c` are its parameters, and the first of them is `$0`, the name of the shell. `"$@"` begins at `$1`: of `docker run image --port 80` the program gets `80` alone. A word of one’s own behind the text takes that place.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        USER 10001
        ENTRYPOINT ["sh", "-c", "exec gunicorn --bind 0.0.0.0:$PORT app:app \"$@\""]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        USER 10001
        ENTRYPOINT ["sh", "-c", "exec gunicorn --bind 0.0.0.0:$PORT app:app \"$@\"", "sh"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages)
      for (const { exec } of only(stage, 'ENTRYPOINT')) {
        const at = exec.findIndex((word, i) => isShell(word) && takesCommand(exec[i + 1]));
        const shell = exec[at];
        const text = exec[at + 2];
        if (!shell || !text || exec.length > at + 3 || isWindows(file, stage)) continue;
        const parameter = readIn(text.text);
        if (parameter === undefined) continue;
        const { from, to } = text;
        yield {
          from,
          to,
          message: `The first argument of the container becomes $0, so ${parameter} goes without it.`,
          fix: {
            title: 'Put a name in its place',
            safety: 'suggestion',
            edits: [{ from: to, to, insert: ', "sh"' }],
          },
        };
      }
  },
};

const isShell = ({ text }: Word) => /^(?:\/(?:usr\/)?bin\/)?(?:sh|bash|ash|dash)$/.test(text);
const takesCommand = (word: Word | undefined) => /^-[a-z]*c$/.test(word?.text ?? '');

/** The parameter of its own that a script reads first, unless it reads `$0` too, sets them itself, or has functions. */
function readIn(script: string): string | undefined {
  const read = script.replace(/'[^']*'|\\./gs, ' ');
  if (/\$\{?0|\bset\s+--?\s|\(\)|\bshift\b/.test(read)) return undefined;
  const [, name] = /\$\{?([@*1])/.exec(read) ?? [];
  return name && `$${name}`;
}
