import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { packagesOf } from '../../model/bases.ts';
import { hasFlag, type Invocation } from '../../model/invocation.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { invocations } from './flags-given.ts';

export const wgetProgress: Rule = {
  id: 'wget-progress',
  title: 'Keep the progress of wget out of the build log',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['wget'],
  why: 'A build has no terminal, so `wget` prints a line of dots for every 50 KB: two thousand lines for 100 MB, in which the one that matters is lost. `--progress=dot:giga` prints one line for 32 MB.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN wget --tries=3 https://example.com/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN wget --progress=dot:giga --tries=3 https://example.com/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3047'], droast: ['DF056'], tally: ['hadolint/DL3047'] },

  *check(dockerfile) {
    for (const invocation of invocations(dockerfile, ['wget'], /\bwget\b/)) {
      const { command, operands, open } = invocation;
      const [name] = command.words;
      if (!name || open || operands.length === 0 || isQuiet(invocation)) continue;
      yield {
        from: name.from,
        to: name.to,
        message: 'Without a terminal, wget writes its progress into the log, line by line.',
        fix: quietened(invocation),
      };
    }
  },
};

/** `-nv` is one flag, and what goes to a file is not in the log. */
const isQuiet = (invocation: Invocation) =>
  hasFlag(
    invocation,
    ...['-q', '--quiet', '--no-verbose', '--progress', '-o', '--output-file'],
    ...['-a', '--append-output', '-h', '--help', '-V', '--version', '--spider'],
  ) ||
  invocation.command.words.some(({ partial }) => /^-[a-zA-Z]*nv/.test(partial)) ||
  invocation.command.redirects.some(
    ({ descriptor, operator }) => descriptor === 2 || operator.startsWith('&>'),
  );

/** BusyBox, which Alpine and images without packages have as wget, knows no `--progress`. */
function quietened({ command }: Invocation): Fix | undefined {
  const [name] = command.words;
  const { stage } = command.script.instruction;
  const family = stage && packagesOf(stage);
  if (!name) return undefined;
  const flag = family === 'apk' || family === 'none' ? '-q' : '--progress=dot:giga';
  return {
    title: `Add ${flag}`,
    safety: family === undefined || family === 'none' ? 'suggestion' : 'safe',
    edits: [argumentAfter(command, name, flag)],
  };
}
