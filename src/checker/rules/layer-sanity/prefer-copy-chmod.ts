import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { copiedPaths, inImage } from '../../model/copied.ts';
import { type Dockerfile, flagsNamed, type Run, type Transfer } from '../../model/dockerfile.ts';
import { scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const preferCopyChmod: Rule = {
  id: 'prefer-copy-chmod',
  title: 'Set the mode of a copied file with COPY --chmod',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['chmod'],
  why: 'A `chmod` in a `RUN` of its own writes the whole file into another layer, since a layer holds files and not changes to them. `COPY --chmod` sets the mode as the file arrives: one layer, one copy.',
  unless: 'The file must be built by a builder older than BuildKit, which does not know the flag.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY entrypoint.sh /usr/local/bin/entrypoint.sh
        RUN chmod 0755 /usr/local/bin/entrypoint.sh
        ENTRYPOINT ["entrypoint.sh"]
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY --chmod=0755 entrypoint.sh /usr/local/bin/entrypoint.sh
        ENTRYPOINT ["entrypoint.sh"]
      `,
    },
  ],
  peers: { tally: ['tally/prefer-copy-chmod'] },

  *check(dockerfile) {
    for (const { instructions } of dockerfile.stages)
      for (const [i, run] of instructions.entries()) {
        const copy = instructions[i - 1];
        if (run.keyword !== 'RUN' || (copy?.keyword !== 'COPY' && copy?.keyword !== 'ADD'))
          continue;
        const change = onlyChmod(dockerfile, run);
        if (!change || change.path !== pathOf(copy)) continue;
        const set = flagsNamed(copy, 'chmod')[0]?.value?.text;
        if (set?.replace(/^0/, '') === change.mode.replace(/^0/, '')) continue;
        yield {
          ...copy.keywordSpan,
          message: `The chmod below writes ${change.path} a second time, into a layer of its own.`,
          fix: fixed(dockerfile, copy, run, change.mode),
        };
      }
  },
};

/** The one file that is copied, or that one heredoc is. */
function pathOf(copy: Transfer): string | undefined {
  const { stage, index, destination, heredocs, sources } = copy;
  const [copied] = copiedPaths(copy);
  if (copied) return sources.length === 1 ? copied.path : undefined;
  const isFile = heredocs.length === 1 && sources.length <= 1 && !destination?.value?.endsWith('/');
  return isFile && stage ? inImage(stage, index, destination?.value) : undefined;
}

interface Change {
  readonly mode: string;
  readonly path: string;
}

/** A RUN that does nothing but `chmod mode file`. */
function onlyChmod(dockerfile: Dockerfile, run: Run): Change | undefined {
  const [script, ...others] = scripts(dockerfile, run);
  const [command, ...more] = script?.commands ?? [];
  if (!command || others.length > 0 || more.length > 0 || command.name !== 'chmod')
    return undefined;
  const [, mode, file, ...rest] = command.words;
  if (mode?.value === undefined || mode.value.startsWith('-') || rest.length > 0) return undefined;
  const path = run.stage && inImage(run.stage, run.index, file?.value);
  return path === undefined || /[*?[]/.test(path) ? undefined : { mode: mode.value, path };
}

/** `+x` makes a file of the usual mode 0644 a 0755. */
const symbolic = /^(?:[ugo]*a?[ugo]*|ugo)\+r?x$/;

function fixed({ comments }: Dockerfile, copy: Transfer, run: Run, mode: string): Fix | undefined {
  const isOctal = /^[0-7]{3,4}$/.test(mode);
  // In a folder the flag reaches every file, and chmod does not.
  const isFile = /[^/.][^/]*\.\w+$/.test(copy.sources[0]?.value ?? '');
  if (!isOctal && !(symbolic.test(mode) && !/^[ugo]\+/.test(mode))) return undefined;
  if (run.flags.length > 0 || copy.keyword === 'ADD') return undefined;
  const [given] = flagsNamed(copy, 'chmod');
  if (given && !isOctal) return undefined;
  if (comments.some(({ from }) => from > copy.to && from < run.to)) return undefined;
  const at = copy.keywordSpan.to;
  return {
    title: 'Use COPY --chmod',
    safety: isOctal && isFile ? 'safe' : 'suggestion',
    edits: [
      given
        ? { from: given.from, to: given.to, insert: `--chmod=${mode}` }
        : { from: at, to: at, insert: ` --chmod=${isOctal ? mode : '0755'}` },
      { from: copy.to, to: run.to, insert: '' },
    ],
  };
}
