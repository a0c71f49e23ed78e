import { dockerfile } from '../../dockerfile-text.ts';
import { written } from '../../model/written-text.ts';
import type { Rule } from '../../rule.ts';
import { flagsGiven } from './flags-given.ts';

export const wgetInsecureTls: Rule = {
  id: 'wget-insecure-tls',
  title: 'Let wget check certificates',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['wget', 'certificate'],
  why: 'With `--no-check-certificate`, `wget` takes any certificate, so whoever sits between the builder and the server chooses what is fetched. Where the check fails, `ca-certificates` is most often just not installed.',
  unless: 'A digest of the file, known beforehand, is checked before anything uses it.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN wget -q --no-check-certificate https://example.com/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN wget -q https://example.com/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: { 'sonar-iac': ['S4830'], checkov: ['CKV2_DOCKER_3'] },

  *check(dockerfile) {
    yield* flagsGiven(dockerfile, {
      tools: ['wget'],
      flags: ['--no-check-certificate'],
      mention: /--no-check-cert/,
      message: (_, flag) =>
        `With ${flag} anyone on the way may answer in place of the server, and wget takes it.`,
    });
    for (const span of written(dockerfile, setting))
      yield {
        ...span,
        message: 'With this setting anyone on the way may answer, and wget takes it.',
      };
  },
};

/** https://www.gnu.org/software/wget/manual/html_node/Wgetrc-Commands.html */
const setting = /(?<=\\n|\b)check[-_]?certificate[ \t]*=[ \t]*off\b/gi;
