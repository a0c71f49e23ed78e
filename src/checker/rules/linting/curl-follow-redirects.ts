import { dockerfile } from '../../dockerfile-text.ts';
import { hasFlag } from '../../model/invocation.ts';
import type { Rule } from '../../rule.ts';
import { addressOf, isNearby } from './addresses.ts';
import { curlDownloads, letterAdded } from './curl.ts';

export const curlFollowRedirects: Rule = {
  id: 'curl-follow-redirects',
  title: 'Let curl follow redirects',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['curl'],
  why: 'Without `-L`, `curl` keeps the answer that says where the file has moved, which is empty or a few lines of HTML, and calls it a success. Servers that hand out releases move files as a matter of course.',
  unless: 'The address must answer by itself, and anything else is to be refused.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl -fsS https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl -fsSL https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { parfum: ['curlUseFlagL'], tally: ['tally/curl-should-follow-redirects'] },

  *check(dockerfile) {
    for (const invocation of curlDownloads(dockerfile)) {
      if (hasFlag(invocation, '-L', '--location', '--location-trusted', '--follow')) continue;
      const [url] = invocation.operands;
      if (!url || invocation.operands.length > 1) continue;
      const { scheme = 'http', host } = addressOf(url);
      if (!/^https?$/.test(scheme) || host === undefined || isNearby(host)) continue;
      const [name] = invocation.command.words;
      const edit = letterAdded(invocation, 'L');
      yield {
        from: name?.from ?? invocation.command.from,
        to: name?.to ?? invocation.command.to,
        message: `If ${host} answers that the file has moved, that answer is taken for the file.`,
        // What is fetched may be another file, from another server.
        fix: edit && { title: 'Add -L', safety: 'suggestion', edits: [edit] },
      };
    }
  },
};
