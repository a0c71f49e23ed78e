import { dockerfile } from '../../dockerfile-text.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';

export const checkDirectiveValid: Rule = {
  id: 'check-directive-valid',
  title: 'Give the check directive options that it has',
  severity: 'error',
  preset: 'recommended',
  mentions: ['check'],
  why: 'The `check` directive sets Docker’s own build checks: `skip` and `experimental` take names or `all`, `error` takes `true` or `false`, and a semicolon stands between them. Anything else stops the build, not only the checks.',
  examples: [
    {
      bad: dockerfile`
        # check=error=yes
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        # check=error=true
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: {},

  *check({ source, directives }) {
    for (const { from: start, name, value, valueSpan } of directives) {
      // Docker looks for these no further than to a line that is indented.
      if (/[^\S\n]/.test(source.text[start - 1] ?? '')) return;
      if (name.toLowerCase() !== 'check') continue;
      let at = valueSpan.from;
      for (const option of optionsOf(value)) {
        const [key = '', ...rest] = option.split('=');
        const from = at + option.length - option.trimStart().length;
        at += option.length + 1;
        const fault = faultOf(key.trim(), rest.length > 0 ? rest.join('=').trim() : undefined);
        if (!fault) continue;
        const meant = nearest(key.trim(), options);
        yield {
          from,
          to: Math.max(from + option.trim().length, valueSpan.from),
          message: `${fault}${value.includes(' ') ? ', as the directive ends at its first space' : ''}, so the build stops here.`,
          fix:
            meant && meant !== key.trim() && rest.length > 0
              ? {
                  title: `Write ${meant}`,
                  safety: 'suggestion',
                  edits: [{ from, to: from + key.trim().length, insert: meant }],
                }
              : undefined,
        };
      }
    }
  },
};

/**
 * The value ends at the first space, and the third option takes all that is left.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/linter/linter.go (ParseLintOptions)
 */
function optionsOf(value: string): readonly string[] {
  const [first = '', second, ...rest] = (value.split(' ', 1)[0] ?? '').split(';');
  return [first, second, rest.length > 0 ? rest.join(';') : undefined].filter(
    (option) => option !== undefined,
  );
}

/** Source: https://docs.docker.com/reference/dockerfile/#check */
const options = ['skip', 'experimental', 'error'];

function faultOf(key: string, value: string | undefined): string | undefined {
  if (key === '' && value === undefined) return 'Beside a semicolon there is no option';
  if (!options.includes(key))
    return `\`${key}\` is none of the options skip, experimental and error`;
  if (value === undefined) return `\`${key}\` has no \`=\` and value behind it`;
  if (key === 'error' && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value))
    return `\`${value}\` is neither true nor false`;
  return undefined;
}
