import { dockerfile } from '../../dockerfile-text.ts';
import { hasFlag, type Invocation } from '../../model/invocation.ts';
import type { Rule } from '../../rule.ts';
import { curlDownloads, letterAdded } from './curl.ts';

export const curlFailFlag: Rule = {
  id: 'curl-fail-flag',
  title: 'Let curl fail when the server does',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['curl'],
  why: 'For `curl`, a page that says 404 is a success: it is saved under the name of the archive, or piped into the next program, and the build goes on with it. With `-f` the step ends there, and says why.',
  unless: 'The answer to an error is what the step wants to read.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl -sSL https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl -fsSL https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { parfum: ['curlUseFlagF'], droast: ['DF035'] },

  *check(dockerfile) {
    // A configuration of its own may say so for every call.
    if (/CURL_HOME|[._]curlrc\b/i.test(dockerfile.source.text)) return;
    for (const invocation of curlDownloads(dockerfile)) {
      if (hasFlag(invocation, '-f', '--fail', '--fail-with-body', '--fail-early')) continue;
      if (isQuestion(invocation)) continue;
      const [name] = invocation.command.words;
      const edit = letterAdded(invocation, 'f');
      yield {
        from: name?.from ?? invocation.command.from,
        to: name?.to ?? invocation.command.to,
        message: `An error page of the server counts as success here, and ${goal(invocation)}.`,
        // A build that has lived with an error page would stop.
        fix: edit && { title: 'Add -f', safety: 'suggestion', edits: [edit] },
      };
    }
  },
};

/** In `if curl …; then` or `until curl …` the answer may be looked at. */
const isQuestion = ({ command }: Invocation) =>
  command.containers.some(({ kind }) => kind === 'condition');

function goal(invocation: Invocation): string {
  const { command } = invocation;
  const reader = command.containers.findLast(
    ({ kind }) => kind === 'pipeline' || kind === 'substitution',
  );
  if (reader?.kind === 'pipeline') return 'goes on into the pipe';
  if (reader) return 'is taken for the answer';
  const isKept =
    hasFlag(invocation, '-o', '--output', '-O', '--remote-name', '--remote-name-all') ||
    command.redirects.some(({ operator }) => operator.startsWith('>'));
  const isDropped = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
  return isKept && !isDropped.some(({ value }) => value === '/dev/null')
    ? 'is kept in place of the file'
    : 'the build goes on';
}
