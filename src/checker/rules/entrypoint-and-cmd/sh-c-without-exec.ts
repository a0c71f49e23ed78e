import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const shCWithoutExec: Rule = {
  id: 'sh-c-without-exec',
  title: 'Begin the last command of sh -c with exec',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['cmd sh', 'entrypoint sh', 'cmd dash', 'entrypoint dash'],
  why: '`["sh", "-c", "…"]` is exec form around a shell. Where `sh` is dash, as on Debian and Ubuntu, it stays process 1 and does not pass `SIGTERM` on to the program it started. `exec` puts the program in its place.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["sh", "-c", "gunicorn --bind 0.0.0.0:$PORT app:app"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["sh", "-c", "exec gunicorn --bind 0.0.0.0:$PORT app:app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      for (const { exec, keyword } of only(stage, 'CMD', 'ENTRYPOINT')) {
        const [shell, flag, text, ...rest] = exec;
        if (!text || !/^(?:\/bin\/)?(?:sh|dash)$/.test(shell?.text ?? '')) continue;
        if (!/^-[a-z]*c$/.test(flag?.text ?? '') || rest.length > 0) continue;
        const at = lastCommand(text.text);
        if (at === undefined || dockerfile.source.slice(text) !== `"${text.text}"`) continue;
        const from = text.from + 1 + at;
        yield {
          from,
          to: text.to - 1,
          message: `${shell?.text} may stay process 1 of this ${keyword}, and stop signals then end there.`,
          fix: {
            title: 'Add exec',
            safety: leavesMore.test(text.text) ? 'suggestion' : 'safe',
            edits: [{ from, to: from, insert: 'exec ' }],
          },
        };
      }
    }
  },
};

/** Where the last command begins, if it is a plain one that a shell can replace itself with. */
function lastCommand(text: string): number | undefined {
  if (/["'\\`()\n]|(?<!&)&(?!&)|(?<!\|)\|(?!\|)|\|\|/.test(text)) return undefined;
  const match = /(?:^|&&|;)\s*([\w./${}-]+)(?:\s[^;&]*)?$/.exec(text);
  const [, program = ''] = match ?? [];
  if (!match || shellWords.has(program) || program.startsWith('-')) return undefined;
  return match.index + match[0].indexOf(program);
}

/** What may define a function of the program's name, or waits in the shell for a signal. */
const leavesMore = /(?:^|[;&|]|\b(?:then|else|do)\s|[{!]\s)\s*(?:\.|source|eval|alias|trap)\s/;

const shellWords = new Set([
  ...['exec', 'exit', 'cd', 'set', 'export', 'source', '.', 'eval', 'wait', 'trap', 'echo', 'true'],
  ...['read', 'ulimit', 'umask', 'unset', 'shift', 'local', 'readonly', 'command', 'type', ':'],
  ...['if', 'fi', 'for', 'while', 'until', 'do', 'done', 'case', 'esac', 'then', 'else', '{', '}'],
]);
