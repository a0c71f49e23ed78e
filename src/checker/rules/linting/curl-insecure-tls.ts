import { dockerfile } from '../../dockerfile-text.ts';
import { written } from '../../model/written-text.ts';
import type { Rule } from '../../rule.ts';
import { flagsGiven } from './flags-given.ts';

export const curlInsecureTls: Rule = {
  id: 'curl-insecure-tls',
  title: 'Let curl check certificates',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['curl', 'curlrc'],
  why: 'With `-k`, `curl` takes any certificate, so whoever sits between the builder and the server chooses what is fetched. Add the missing authority to the image, or name it with `--cacert`.',
  unless: 'A digest of the file, known beforehand, is checked before anything uses it.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl -fsSLk --retry 3 https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl -fsSL --retry 3 https://example.com/tool.tar.gz -o /tmp/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { 'sonar-iac': ['S4830'], checkov: ['CKV2_DOCKER_2'] },

  *check(dockerfile) {
    yield* flagsGiven(dockerfile, {
      tools: ['curl'],
      flags: ['-k', '--insecure', '--proxy-insecure', '--doh-insecure'],
      mention: /\bcurl\b/,
      message: (_, flag) =>
        `With ${flag} anyone on the way may answer in place of ${instead[flag] ?? 'the server'}, and curl takes it.`,
    });
    for (const span of written(dockerfile, setting))
      yield {
        ...span,
        message: 'With this setting anyone on the way may answer, and curl takes it.',
      };
  },
};

/** https://curl.se/docs/manpage.html */
const instead: Readonly<Record<string, string>> = {
  '--proxy-insecure': 'the proxy',
  '--doh-insecure': 'the server that knows the names',
};

/** A line of the file of settings that `echo` writes: https://curl.se/docs/manpage.html#-K */
const setting =
  /(?<=\b(?:echo|printf)[ \t]+["']?(?:--)?)insecure\b(?=(?:\\n)?["']?[ \t]*>>?[ \t]*\S*[._]?curlrc\b)/g;
