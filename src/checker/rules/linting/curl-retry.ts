import { dockerfile } from '../../dockerfile-text.ts';
import { hasFlag, type Invocation } from '../../model/invocation.ts';
import type { Rule } from '../../rule.ts';
import { curlDownloads } from './curl.ts';
import { untried } from './untried.ts';

export const curlRetry: Rule = {
  id: 'curl-retry',
  title: 'Let curl try again',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['curl'],
  why: 'A build fetches from servers that are now and then busy, and one such moment ends it. `curl` tries once unless told otherwise; `--retry` makes it wait and ask again after a timeout or an answer like 503.',
  unless: 'The builder in front of it retries the whole build.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl -fsSL https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl --retry 3 -fsSL https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/prefer-curl-config'] },

  check: (dockerfile) =>
    untried(dockerfile, curlDownloads(dockerfile), {
      flags: ['--retry'],
      settings: /CURL_HOME|[._]curlrc\b/i,
      added: ['--retry', '3'],
      isSafe,
      message: (count) =>
        count > 1
          ? `None of these ${count} downloads is tried again when a server is busy.`
          : 'This download is tried once, and lost where the server is busy for a moment.',
    }),
};

/** What has gone into a pipe is not taken back: without `-f`, an answer like 503 would stand there before the next. */
const isSafe = (download: Invocation): boolean =>
  hasFlag(download, '-f', '--fail', '--fail-with-body') ||
  hasFlag(download, '-o', '-O', '--output', '--remote-name') ||
  !download.command.containers.some(({ kind }) => kind === 'pipeline' || kind === 'substitution');
