/** A rule that finds nothing yet, in the order all rules keep. */
export function ruleFile(id: string, title: string): string {
  return `import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const ${camel(id)}: Rule = {
  id: '${id}',
  title: '${title.replaceAll("'", "\\'")}',
  severity: 'warning',
  preset: 'recommended',
  why: 'What happens otherwise, in one paragraph.',
  examples: [
    {
      bad: dockerfile\`
        FROM alpine:3.22
      \`,
      good: dockerfile\`
        FROM alpine:3.22
      \`,
    },
  ],
  peers: {},

  *check({ stages }) {
    for (const stage of stages) for (const _ of only(stage, 'RUN')) yield* [];
  },
};
`;
}

/** One case that fails until the rule speaks, and the silences every rule owes. */
export function testFile(practice: string, id: string): string {
  const name = camel(id);
  return `import { ${name} } from '../../../src/checker/rules/${practice}/${id}.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(${name}, {
  'say here what the rule finds, and mark it below': dockerfile\`
    FROM alpine:3.22
    RUN ⟦something⟧
  \`,
  'a heredoc that only writes a file is silent': dockerfile\`
    FROM alpine:3.22
    COPY <<EOF /notes
    RUN something
    EOF
  \`,
  'an unknown variable is silent': dockerfile\`
    ARG THING
    FROM alpine:3.22
    RUN \\\${THING}
  \`,
});
`;
}

/** The practice's `index.ts` with the rule imported and last in its list; the formatter does the rest. */
export function registeredIn(text: string, id: string): string {
  const line = `import { ${camel(id)} } from './${id}.ts';`;
  if (text.includes(line)) return text;
  return `${line}\n${text}`.replace(/rules: \[([^\]]*)\]/, (_, listed: string) => {
    const names = listed.split(',').flatMap((name) => name.trim() || []);
    return `rules: [${[...names, camel(id)].join(', ')}]`;
  });
}

/** The page with the rule drawn after the last one, or at the end. */
export function withRuleOnPage(text: string, id: string): string {
  const drawn = `<Rule id="${id}" />`;
  if (text.includes(drawn)) return text;
  const last = [...text.matchAll(/^<Rule id="[^"]*" \/>$/gm)].at(-1);
  if (!last) return `${text.trimEnd()}\n\n${drawn}\n`;
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}\n\n${drawn}${text.slice(end)}`;
}

const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
