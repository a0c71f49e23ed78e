import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, type Heredoc, onlyDeep, type Run } from '../../model/dockerfile.ts';
import { type Command, type Script, scripts } from '../../model/shell.ts';
import { shellInstruction } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';

export const heredocErrexit: Rule = {
  id: 'heredoc-errexit',
  title: 'Start a RUN heredoc of several commands with set -e',
  severity: 'warning',
  preset: 'recommended',
  why: 'The lines of a heredoc are a script, and a script goes on after a command that fails: only its last line decides whether the build does. With `set -e`, or `&&` between the lines, the first failure stops it.',
  unless: 'A command may fail and the rest must run all the same.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN <<EOF
        mkdir /opt/shop
        chmod 755 /opt/shop
        EOF
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN <<EOF
        set -e
        mkdir /opt/shop
        chmod 755 /opt/shop
        EOF
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of onlyDeep(dockerfile, 'RUN')) {
      if (run.heredocs.length === 0 || shellStops(run)) continue;
      for (const script of scripts(dockerfile, run)) {
        const { heredoc } = script;
        if (!heredoc || stops(dockerfile, run, script)) continue;
        yield {
          ...heredoc.opener,
          message: `This script goes on after a command that fails, and the build sees only how its last one ended.`,
          fix: withSet(dockerfile, heredoc),
        };
      }
    }
  },
};

const errexit = /^-[a-zA-Z]*e/;
const isErrexit = (words: readonly string[]) =>
  words.some((word, i) => errexit.test(word) || (word === 'errexit' && words[i - 1] === '-o'));

const shellStops = (run: Run) =>
  isErrexit(
    shellInstruction(run)
      ?.exec.slice(1)
      .map(({ text }) => text) ?? [],
  );

/** Whether a failure cannot go unseen: nothing that can fail before the last, `set -e`, or a shell called with `-e`. */
function stops({ source }: Dockerfile, { body }: Run, { commands, text }: Script): boolean {
  const outer = commands.filter(isStatement).slice(0, -1);
  if (!outer.some(({ name }) => name !== undefined && !harmless.has(name))) return true;
  if (/^\s*#!.*\s-[a-zA-Z]*e/.test(text)) return true;
  if (isErrexit(source.slice(body).split(/\s+/))) return true;
  return commands.some(
    ({ name, words }) => name === 'set' && isErrexit(words.map(({ text }) => text)),
  );
}

/** These do not fail, or nobody minds. */
const harmless = new Set(['set', 'export', 'unset', 'echo', 'printf', 'true', ':', 'umask']);

/** A command that starts a statement of the script's own level. */
const isStatement = ({ containers, operator, wrapper }: Command) =>
  !wrapper && containers.length <= 1 && (operator === ';' || operator === undefined);

function withSet({ source }: Dockerfile, { body }: Heredoc): Fix {
  const text = source.slice(body);
  const shebang = /^\s*#![^\n]*\n/.exec(text)?.[0].length ?? 0;
  const at = body.from + shebang;
  const indent = /^[ \t]*/.exec(text.slice(shebang))?.[0] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    title: 'Begin with set -e',
    safety: 'suggestion',
    edits: [{ from: at, to: at, insert: `${indent}set -e${newline}` }],
  };
}
