import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, type Heredoc, onlyDeep } from '../../model/dockerfile.ts';
import { stopsAtFailure } from '../../model/errexit.ts';
import { type Command, type Script, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const heredocErrexit: Rule = {
  id: 'heredoc-errexit',
  title: 'Start a RUN heredoc of several commands with set -e',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['<<'],
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
      if (run.heredocs.length === 0) continue;
      for (const script of scripts(dockerfile, run)) {
        const { heredoc } = script;
        if (!heredoc || isSeen(dockerfile, script)) continue;
        yield {
          ...heredoc.opener,
          message: `This script goes on after a command that fails, and the build sees only how its last one ended.`,
          fix: withSet(dockerfile, heredoc),
        };
      }
    }
  },
};

/** Whether a failure cannot go unseen: nothing that can fail before the last, or a shell that stops. */
function isSeen(dockerfile: Dockerfile, script: Script): boolean {
  const outer = script.commands.filter(isStatement).slice(0, -1);
  return (
    !outer.some(({ name }) => name !== undefined && !harmless.has(name)) ||
    stopsAtFailure(dockerfile, script)
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
