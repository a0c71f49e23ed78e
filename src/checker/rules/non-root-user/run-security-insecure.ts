import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const runSecurityInsecure: Rule = {
  id: 'run-security-insecure',
  title: 'Run build steps in the sandbox',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['insecure'],
  why: '`--security=insecure` runs the step with all capabilities and devices, so whatever it downloads can take over the build machine. It needs a builder that was started with `--allow-insecure-entitlement security.insecure` and a build with `--allow security.insecure`, which then holds for every step that asks.',
  unless: 'The step cannot work otherwise, such as one that builds an image inside the build.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie
        RUN --security=insecure make integration-tests
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie
        RUN make integration-tests
        USER 10001
      `,
    },
  ],
  peers: { 'sonar-iac': ['S6502'], semgrep: ['run-security-insecure'] },

  *check(dockerfile) {
    for (const run of onlyDeep(dockerfile, 'RUN'))
      for (const { from, to, value } of flagsNamed(run, 'security')) {
        if (value?.value?.toLowerCase() !== 'insecure') continue;
        // The blank behind the flag goes with it.
        const blank = /^[ \t]*/.exec(dockerfile.source.text.slice(to))?.[0].length ?? 0;
        yield {
          from,
          to,
          message: 'This step runs outside the sandbox, with every right on the build machine.',
          fix: {
            title: 'Run it in the sandbox',
            safety: 'suggestion',
            edits: [{ from, to: to + blank, insert: '' }],
          },
        };
      }
  },
};
