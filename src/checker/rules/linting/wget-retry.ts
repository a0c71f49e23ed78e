import { dockerfile } from '../../dockerfile-text.ts';
import { packagesOf } from '../../model/bases.ts';
import { type Dockerfile, lineage, type Stage } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { withHeirs } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { invocations } from './flags-given.ts';
import { untried } from './untried.ts';

export const wgetRetry: Rule = {
  id: 'wget-retry',
  title: 'Let wget try again where a server refuses',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['wget'],
  why: '`wget` goes on after a broken connection, up to twenty times, and gives up at once where a server refuses one or answers 503: both are what a busy server does. `--retry-connrefused` and `--retry-on-http-error` make it wait and ask again.',
  unless: 'The builder in front of it retries the whole build.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN wget -q https://example.com/tool.tar.gz -O /tmp/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN wget --retry-connrefused --retry-on-http-error=429,503 -q https://example.com/tool.tar.gz -O /tmp/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/prefer-wget-config'] },

  check: (dockerfile) =>
    untried(dockerfile, downloads(dockerfile), {
      // https://www.gnu.org/software/wget/manual/html_node/Download-Options.html
      flags: ['--retry-connrefused', '--retry-on-http-error', '-t', '--tries'],
      settings: /wgetrc\b/i,
      added: ['--retry-connrefused', '--retry-on-http-error=429,503'],
      // Before 1.19.1, such as in Debian 9, wget stops at a flag it does not know.
      isSafe: () => false,
      message: (count) =>
        count > 1
          ? `None of these ${count} downloads is tried again when a server refuses it.`
          : 'A server that refuses this download for a moment is not asked again.',
    }),
};

function* downloads(dockerfile: Dockerfile) {
  let withWget: ReadonlySet<Stage> | undefined;
  for (const invocation of invocations(dockerfile, ['wget'], /\bwget\b/)) {
    const { open, operands, command } = invocation;
    const { stage } = command.script.instruction;
    if (open || operands.length === 0 || hasFlag(invocation, '--spider', '--post-data')) continue;
    withWget ??= withHeirs(dockerfile, (one) => installsWget(dockerfile, one));
    // What Alpine has as wget until the package of that name comes, knows neither flag.
    if (!stage || !usesApk(dockerfile, stage) || withWget.has(stage)) yield invocation;
  }
}

const usesApk = ({ source }: Dockerfile, stage: Stage): boolean =>
  packagesOf(stage) === 'apk' ||
  lineage(stage).some((one) => /\bapk\s[^&;|]*\badd\s/.test(source.slice(one)));

const installsWget = ({ source }: Dockerfile, stage: Stage) =>
  /\bapk\b[^&;|]*\swget\b/.test(source.slice(stage));
