import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, only, type Plain, type Run, type Stage } from '../../model/dockerfile.ts';
import { mountOver } from '../../model/mount.ts';
import { inForce } from '../../model/runtime.ts';
import { type Command, commands, type Redirect, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const preferCopyHeredoc: Rule = {
  id: 'prefer-copy-heredoc',
  title: 'Write a file with a COPY heredoc instead of echo',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['> echo', '> printf', '> cat <<', 'tee'],
  why: 'A file made of `echo` and `>` has to get its quotes, backslashes and dollar signs past the shell, and shells differ: `echo "\\n"` is a line break to one and two characters to another. `COPY <<"EOF" /path` holds the text as it will be, sets owner and mode on the way, and needs no shell in the image.',
  unless:
    'The text comes from something that the build works out, or is one short line among others.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN echo 'max_connections = 100' > /etc/app.conf
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY <<"EOF" /etc/app.conf
        max_connections = 100
        EOF
      `,
    },
  ],
  peers: { tally: ['tally/prefer-copy-heredoc'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const begun = new Set<string>();
      let user: Plain | undefined | 'unasked' = 'unasked';
      for (const run of only(stage, 'RUN')) {
        const found = writes(dockerfile, run, begun).filter(
          ({ path }) => !isElsewhere(stage, run, path),
        );
        const [first] = found;
        if (!first) continue;
        if (user === 'unasked') user = inForce(stage, 'USER');
        yield {
          from: first.command.from,
          to: first.command.to,
          message: `${first.command.name} writes a fixed text to ${first.path}, past the quoting of the shell.`,
          fix: user ? undefined : asCopy(dockerfile, run, first),
        };
      }
    }
  },
};

interface Write {
  readonly command: Command;
  readonly redirect: Redirect | undefined;
  readonly path: string;
}

/** Fixed texts that end up in a file with a whole path: by `>`, by `tee`, or from a heredoc by `cat`. */
function writes(dockerfile: Dockerfile, run: Run, begun: Set<string>): Write[] {
  return scripts(dockerfile, run).flatMap((script) =>
    script.commands.flatMap((command): Write[] => {
      const { name, redirects, containers } = command;
      if (containers.some(({ kind }) => /^(?:if|loop|case|function|substitution)$/.test(kind)))
        return [];
      const redirect = redirects.find(
        ({ operator, descriptor }) => /^(?:>>?|>\|)$/.test(operator) && (descriptor ?? 1) === 1,
      );
      const tee =
        name === 'tee'
          ? command.words.find(({ text }, i) => i > 0 && !text.startsWith('-'))
          : undefined;
      const target = (tee ?? redirect?.target)?.value;
      if (target === undefined || !/^(?:\/|~\/)(?!dev\/|proc\/|sys\/)/.test(target)) return [];
      const isFixed =
        ((name === 'echo' || name === 'printf') &&
          command.words.every(({ value }) => value !== undefined)) ||
        ((name === 'cat' || tee) && hasHeredoc(command, run)) ||
        (tee && fedByEcho(script.commands, command));
      if (!isFixed) return [];
      const appends =
        redirect?.operator === '>>' || command.words.some(({ text }) => text === '-a');
      if (appends && !begun.has(target)) return [];
      begun.add(target);
      return [{ command, redirect, path: target }];
    }),
  );
}

const hasHeredoc = ({ redirects, from, to }: Command, { heredocs }: Run) =>
  redirects.some(({ operator }) => operator.startsWith('<<')) ||
  heredocs.some(({ opener }) => from <= opener.from && opener.to <= to);

/** `{ echo …; echo …; } | tee file`: everything in the pipeline before is an echo of fixed words. */
function fedByEcho(all: readonly Command[], tee: Command): boolean {
  const pipe = tee.containers.findLast(({ kind }) => kind === 'pipeline');
  if (!pipe) return false;
  const before = all.filter(({ from }) => pipe.from <= from && from < tee.from);
  return (
    before.length > 0 &&
    before.every(
      ({ name, words }) =>
        (name === 'echo' || name === 'printf') && words.every(({ value }) => value !== undefined),
    )
  );
}

/** Not in the layer, or in the home folder of a user nobody can know. */
function isElsewhere(stage: Stage, run: Run, path: string): boolean {
  if (mountOver(run, path)) return true;
  if (!path.startsWith('~')) return false;
  return inForce(stage, 'USER')?.words[0]?.text.includes('$') ?? false;
}

/** A RUN that is one `echo 'text' > /path`, of a text that reads the same in every shell. */
function asCopy(
  dockerfile: Dockerfile,
  run: Run,
  { command, redirect, path }: Write,
): Fix | undefined {
  const { source } = dockerfile;
  const [name, text, ...more] = command.words;
  if (name?.value !== 'echo' || text?.value === undefined || more.length > 0) return undefined;
  if (commands(dockerfile, run).length !== 1 || redirect?.operator !== '>') return undefined;
  if (run.flags.length > 0 || run.trigger || run.heredocs.length > 0) return undefined;
  if (!/^\/[\w./-]+$/.test(path)) return undefined;
  if (/[\\`$\n]|^-|EOF/.test(text.value) || run.to !== command.to) return undefined;
  const end = source.lineEnd;
  const keyword = source.slice(run.keywordSpan) === 'run' ? 'copy' : 'COPY';
  return {
    title: 'Use a COPY heredoc',
    safety: 'suggestion',
    edits: [
      {
        from: run.from,
        to: run.to,
        insert: [`${keyword} <<"EOF" ${path}`, text.value, 'EOF'].join(end),
      },
    ],
  };
}
