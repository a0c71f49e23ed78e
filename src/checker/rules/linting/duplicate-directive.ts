import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Directive } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import type { Source } from '../../source.ts';

export const duplicateDirective: Rule = {
  id: 'duplicate-directive',
  title: 'Give each parser directive once',
  severity: 'error',
  preset: 'recommended',
  mentions: ['escape', 'syntax', 'check'],
  why: 'A directive that is given a second time stops the build, whatever its value: “only one syntax parser directive can be used”.',
  examples: [
    {
      bad: dockerfile`
        # syntax=docker/dockerfile:1
        # syntax=docker/dockerfile:1
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        # syntax=docker/dockerfile:1
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: { 'dockerfile-utils': ['DUPLICATED_ESCAPE_DIRECTIVE'], buddy: ['ED0002'] },

  *check({ source, directives }) {
    // Below a `#!` line directives are looked for one by one, and the first of each counts.
    if (/^\uFEFF?#!/.test(source.text)) return;
    const seen = new Map<string, Directive>();
    for (const directive of directives) {
      const { from, to, value } = directive;
      const name = directive.name.toLowerCase();
      const first = seen.get(name);
      seen.set(name, first ?? directive);
      if (first)
        yield {
          from,
          to,
          message: `\`${name}\` is given a second time, so the build stops here.`,
          fix: first.value === value ? withoutLine(source, directive) : undefined,
        };
    }
  },
};

function withoutLine(source: Source, { from, to }: Directive): Fix | undefined {
  const start = source.lineStarts[source.place(from).line - 1];
  const end = source.text.indexOf('\n', to);
  if (start === undefined || end < 0) return undefined;
  return {
    title: 'Take away the second one',
    safety: 'suggestion',
    edits: [{ from: start, to: end + 1, insert: '' }],
  };
}
