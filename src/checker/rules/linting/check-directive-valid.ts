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

  *check({ directives }) {
    for (const { name, value, valueSpan } of directives) {
      if (name.toLowerCase() !== 'check') continue;
      let at = valueSpan.from;
      for (const option of value.split(';')) {
        const [key = '', ...rest] = option.split('=');
        const from = at + option.length - option.trimStart().length;
        at += option.length + 1;
        const fault = faultOf(key.trim(), rest.length > 0 ? rest.join('=').trim() : undefined);
        if (!fault) continue;
        const meant = nearest(key.trim(), options);
        yield {
          from,
          to: Math.max(from + option.trim().length, valueSpan.from),
          message: `${fault}, so the build stops here.`,
          fix:
            meant && meant !== key.trim()
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

/** Source: https://docs.docker.com/reference/dockerfile/#check */
const options = ['skip', 'experimental', 'error'];

function faultOf(key: string, value: string | undefined): string | undefined {
  if (!options.includes(key))
    return `\`${key}\` is none of the options skip, experimental and error`;
  if (value === undefined) return `\`${key}\` has no \`=\` and value behind it`;
  if (key === 'error' && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value))
    return `\`${value}\` is neither true nor false`;
  return undefined;
}
