import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit } from '../../finding.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { hasFlag, type Invocation } from '../../model/invocation.ts';
import { once } from '../../model/once.ts';
import type { Command } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { addressOf, isNearby } from './addresses.ts';
import { curlDownloads } from './curl.ts';

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
        FROM debian:13-slim
        RUN curl -fsSL https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN curl --retry 3 -fsSL https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/prefer-curl-config'] },

  *check(dockerfile) {
    const byStage = new Map<Stage | undefined, Command[]>();
    const isSettled = once((stage: Stage) => configures(dockerfile, stage));
    for (const invocation of curlDownloads(dockerfile)) {
      if (hasFlag(invocation, '--retry') || !isFar(invocation)) continue;
      const { command } = invocation;
      const { stage } = command.script.instruction;
      if (stage && isSettled(stage)) continue;
      // What a stage sets, those that continue it have as well: one word for all of them.
      const first = stage && lineage(stage).findLast((one) => byStage.has(one));
      const calls = byStage.get(first ?? stage);
      if (calls) calls.push(command);
      else byStage.set(first ?? stage, [command]);
    }
    for (const calls of byStage.values()) {
      const name = calls[0]?.words[0];
      if (!name) continue;
      yield {
        from: name.from,
        to: name.to,
        message:
          calls.length > 1
            ? `None of these ${calls.length} downloads is tried again when a server is busy.`
            : 'This download is tried once, and a server that is busy ends the build.',
        fix: { title: 'Add --retry 3', safety: 'safe', edits: calls.flatMap(retryAfter) },
      };
    }
  },
};

/** `--retry` and its number, behind the name. */
function retryAfter(command: Command): Edit[] {
  const [name] = command.words;
  if (!name) return [];
  const [flag, times] = ['--retry', '3'].map((text) => argumentAfter(command, name, text));
  return flag && times ? [{ ...flag, insert: flag.insert + times.insert }] : [];
}

/** Whether a configuration of curl is written in it, or in a stage it continues. */
function configures({ source }: Dockerfile, stage: Stage) {
  return lineage(stage).some((one) =>
    only(one, 'ENV', 'ARG', 'COPY', 'ADD', 'RUN').some((instruction) =>
      /CURL_HOME|[._]curlrc\b/i.test(source.slice(instruction)),
    ),
  );
}

/** A server of one's own network, on this machine most of all, is no matter of patience. */
function isFar({ operands }: Invocation): boolean {
  return operands.some((operand) => {
    const { host } = addressOf(operand);
    return host !== undefined && !isNearby(host);
  });
}
