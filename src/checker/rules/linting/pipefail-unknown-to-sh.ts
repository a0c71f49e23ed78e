import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { rootImage } from '../../model/bases.ts';
import { distributionOf } from '../../model/distribution.ts';
import {
  type Dockerfile,
  onlyDeep,
  type Run,
  type Stage,
  type Word,
} from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, type ShellWord, scripts } from '../../model/shell.ts';
import { shellInstruction } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';
import { shellLineAbove } from './shell-line.ts';

/** Source: https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=1071238, by which dash 0.5.12-7 was the first to know it */
export const pipefailUnknownToSh: Rule = {
  id: 'pipefail-unknown-to-sh',
  title: 'Ask for pipefail where the shell knows it',
  severity: 'error',
  preset: 'recommended',
  mentions: ['pipefail'],
  why: 'The `sh` of Debian up to 12 and of Ubuntu up to 24.04 is a dash without `pipefail`: “Illegal option -o pipefail”, and the script ends there, even in front of `|| true`. The bash of the same images knows it, and so does the `sh` of Alpine.',
  unless: 'The base image has another `sh`; not said where the file replaces it.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:bookworm-20251103-slim
        COPY words.txt /srv/
        RUN set -o pipefail && sort /srv/words.txt | uniq > /srv/unique.txt
        USER 10001
      `,
      good: dockerfile`
        FROM debian:bookworm-20251103-slim
        COPY words.txt /srv/
        SHELL ["/bin/bash", "-c"]
        RUN set -o pipefail && sort /srv/words.txt | uniq > /srv/unique.txt
        USER 10001
      `,
    },
  ],
  peers: { shellcheck: ['SC3040'] },

  *check(file) {
    const replaces = ({ from, to }: Run) => replacesSh.test(file.source.text.slice(from, to));
    if (onlyDeep(file, 'RUN').some(replaces)) return;
    const told = new Set<unknown>();
    for (const run of runs(file)) {
      const system = run.stage && systemWithout(run.stage);
      if (!system) continue;
      const shell = run.form === 'shell' ? shellInstruction(run) : undefined;
      const option = shell && optionOf(shell.exec);
      if (option && !told.has(shell)) {
        told.add(shell);
        yield {
          from: option.from,
          to: option.to,
          message: `The sh of ${system} knows no pipefail, so each RUN that this shell reads stops the build.`,
          fix: bashInstead(shell.exec),
        };
      }
      if (option) continue;
      for (const script of scripts(file, run)) {
        if (script.shell !== 'sh' && script.shell !== 'dash') continue;
        const word = script.commands.flatMap((command) => asked(command) ?? [])[0];
        if (!word) continue;
        yield {
          from: word.from,
          to: word.to,
          message: `The sh of ${system} knows no pipefail, so the build stops here.`,
          fix: withBash(file, run),
        };
      }
    }
  },
};

/** `ln -sf bash /bin/sh`, `dpkg-reconfigure dash` and the like. */
const replacesSh =
  /\b(?:ln|cp|mv|rm|install)\b(?:[^\n;&|]|\\\n)*[\s/"'](?:da)?sh(?=["'\s;&|)]|$)|\bdpkg-(?:reconfigure|divert)\b|\bupdate-alternatives\b(?:[^\n;&|]|\\\n)*\bsh\b|\bdash\/sh\b/;

/** The `pipefail` that a SHELL gives to sh. */
function optionOf(words: readonly Word[]): Word | undefined {
  const [program, ...options] = words;
  if (!/^(?:(?:\/usr)?\/bin\/)?(?:da)?sh$/.test(program?.value ?? '')) return undefined;
  return options.find(
    ({ value }, i) => value === 'pipefail' && /^-\w*o$/.test(options[i - 1]?.value ?? ''),
  );
}

function bashInstead([program]: readonly Word[]): Fix | undefined {
  if (!program) return undefined;
  const { from, to } = program;
  return {
    title: 'Choose bash',
    safety: 'suggestion',
    edits: [{ from, to, insert: '"/bin/bash"' }],
  };
}

/** The system of the stage, where its `sh` has no such option. */
function systemWithout(stage: Stage): string | undefined {
  const found = distributionOf(rootImage(stage));
  const last = { Debian: 12, Ubuntu: 24.04, Alpine: 0 };
  return found && found.release <= last[found.name] ? `${found.name} ${found.release}` : undefined;
}

/** The `pipefail` of `set -o pipefail`, where nobody asks first whether there is one. */
function asked({ name, words, containers, redirects }: Command): ShellWord | undefined {
  if (name !== 'set' || redirects.length > 0) return undefined;
  if (containers.some(({ kind }) => kind !== 'list' && kind !== 'group')) return undefined;
  return words.find(
    ({ value }, i) => value === 'pipefail' && /^-\w*o$/.test(words[i - 1]?.value ?? ''),
  );
}

function withBash({ source }: Dockerfile, run: Run) {
  if (run.form === 'exec' || run.trigger || run.heredocs.length > 0 || shellInstruction(run))
    return undefined;
  return shellLineAbove(source, run, ['/bin/bash', '-c'], 'Choose bash above');
}
