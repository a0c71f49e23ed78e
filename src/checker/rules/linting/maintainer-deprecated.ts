import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit, Fix } from '../../finding.ts';
import { type Dockerfile, only, type Plain } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const maintainerDeprecated: Rule = {
  id: 'maintainer-deprecated',
  title: 'Name the author in a label instead of MAINTAINER',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['maintainer'],
  why: '`MAINTAINER` has been deprecated since Docker 1.13. A label says the same, can be read by every tool that reads labels, and can be set together with the rest of an image’s particulars.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        MAINTAINER Ada Lovelace <ada@example.com>
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        LABEL org.opencontainers.image.authors="Ada Lovelace <ada@example.com>"
        USER 10001
      `,
    },
  ],
  peers: {
    hadolint: ['DL4000'],
    buildkit: ['MaintainerDeprecated'],
    trivy: ['DS-0022'],
    checkov: ['CKV_DOCKER_6'],
    kics: ['maintainer_instruction_being_used'],
    'sonar-iac': ['S6586'],
    dockerfilelint: ['deprecated_in_1.13'],
    dockerlint: ['maintainer_deprecated'],
    dockerfile_lint: ['maintainer_deprecated'],
    'dockerfile-utils': ['DEPRECATED_MAINTAINER'],
    buddy: ['EI0003'],
    semgrep: ['maintainer-is-deprecated'],
    droast: ['DF019'],
    tally: ['buildkit/MaintainerDeprecated'],
  },

  *check(dockerfile) {
    for (const instruction of only(dockerfile, 'MAINTAINER'))
      yield {
        ...instruction.keywordSpan,
        message: 'MAINTAINER is deprecated, and few tools still read it.',
        fix: asLabel(dockerfile, instruction),
      };
  },
};

/** Only for a name on one line; what Docker would substitute or unquote in a label is escaped. */
function asLabel(
  { source, escape }: Dockerfile,
  { keywordSpan, body, flags }: Plain,
): Fix | undefined {
  const text = source.slice(body);
  const written = source.text.slice(keywordSpan.to, body.to);
  if (flags.length > 0 || text === '' || written.includes('\n')) return undefined;
  const quote = /^(["'])([^"']*)\1$/.exec(text);
  const name = quote?.[2] ?? text;
  const value = name.replaceAll(/["$\\`]/g, (char) =>
    char === '"' || char === '$' || char === escape ? escape + char : char,
  );
  const keyword = source.slice(keywordSpan);
  const label = keyword === keyword.toLowerCase() ? 'label' : 'LABEL';
  const edit: Edit = {
    from: keywordSpan.from,
    to: body.to,
    insert: `${label} org.opencontainers.image.authors="${value}"`,
  };
  return { title: 'Write a label instead', safety: 'suggestion', edits: [edit] };
}
