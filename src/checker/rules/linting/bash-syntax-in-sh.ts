import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseOfStage } from '../../model/bases.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { scripts } from '../../model/shell.ts';
import { shellInstruction } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';
import { firstOfBash } from './bash-syntax.ts';
import { shellLineAbove } from './shell-line.ts';

export const bashSyntaxInSh: Rule = {
  id: 'bash-syntax-in-sh',
  title: 'Choose bash with SHELL where a RUN is written for it',
  severity: 'warning',
  preset: 'recommended',
  mentions: [
    'source',
    'pushd',
    'popd',
    'declare',
    'shopt',
    'mapfile',
    'readarray',
    '[[',
    '&>',
    '<<<',
    '==',
    'function',
    '=(',
    '<(',
    '${!',
    '${ //',
    '${ ^',
    '${ ,,',
    '{ , }',
    '{ .. }',
  ],
  why: 'Docker runs a `RUN` with `/bin/sh`, which on Debian and Ubuntu is dash, whatever shell people log in with. What bash adds to the language dash does not know: `source` and `[[` are "not found", `[ a == b ]` is never true, `&>` puts the command into the background, where nobody sees it fail, and `rm -rf /tmp/{a,b}` removes nothing.',
  unless:
    'The base image has another `sh`: the rule speaks of official images alone, and not where the file replaces it.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY settings.sh build.sh /src/
        RUN source /src/settings.sh && /src/build.sh
        USER 10001
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY settings.sh build.sh /src/
        SHELL ["/bin/bash", "-c"]
        RUN source /src/settings.sh && /src/build.sh
        USER 10001
      `,
    },
  ],
  peers: {
    droast: ['DF066'],
    shellcheck: ['SC3009', 'SC3010', 'SC3011', 'SC3014', 'SC3020', 'SC3044', 'SC3046'],
  },

  *check(file) {
    let isReplaced: boolean | undefined;
    for (const run of runs(file)) {
      if (!run.stage || baseOfStage(run.stage).packages !== 'apt') continue;
      for (const script of scripts(file, run)) {
        if (script.shell !== 'sh' && script.shell !== 'dash') continue;
        const first = firstOfBash(script);
        if (!first) continue;
        isReplaced ??= replacesSh.test(file.source.text);
        if (isReplaced) return;
        const { from, to, message } = first;
        yield { from, to, message, fix: withBash(file, run) };
      }
    }
  },
};

/** `ln -sf bash /bin/sh`, `rm /bin/sh`, `dpkg-reconfigure dash` and the like. */
const replacesSh =
  /\b(?:ln|mv|cp)\b[^\n]*\bbash\b[^\n]*\bsh\b|\brm\b[^\n]*\/bin\/sh\b|dpkg-(?:reconfigure|divert)\b[^\n]*\b(?:da)?sh\b|\bdash\/sh\b/;

function withBash({ source }: Dockerfile, run: Run): Fix | undefined {
  if (run.form === 'exec' || run.trigger || run.heredocs.length > 0 || shellInstruction(run))
    return undefined;
  return shellLineAbove(source, run, ['/bin/bash', '-c'], 'Choose bash above');
}
