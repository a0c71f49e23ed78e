import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { type Exposed, range, readExposed } from './ports.ts';

export const portOutOfRange: Rule = {
  id: 'port-out-of-range',
  title: 'Expose a port between 0 and 65535',
  severity: 'error',
  preset: 'recommended',
  mentions: ['expose'],
  why: 'A port has sixteen bits. Docker refuses any other number, a range that runs backwards, and what is no number at all, so the build stops.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.29
        EXPOSE 80800
      `,
      good: dockerfile`
        FROM nginx:1.29
        EXPOSE 8080
      `,
    },
  ],
  peers: {
    hadolint: ['DL3011'],
    tally: ['hadolint/DL3011'],
    droast: ['DF040'],
    trivy: ['DS-0008'],
    kics: ['unix_ports_out_of_range'],
    semgrep: ['invalid-port'],
    'dockerfile-utils': ['INVALID_PORT'],
    buddy: ['EE0001'],
    dockerfilelint: ['invalid_port'],
    terrascan: ['AC_DOCKER_0011'],
    dockerfile_lint: ['param_syntax'],
  },

  *check(dockerfile) {
    for (const { words } of onlyDeep(dockerfile, 'EXPOSE'))
      for (const word of words) {
        const exposed = word.text.startsWith('#') ? undefined : readExposed(word);
        const fault = exposed && faultOf(exposed);
        if (!fault) continue;
        const { from, to } = word;
        const { value = '' } = word;
        // A comma between ports is how other lists are written.
        const parts = value.split(',').filter(Boolean);
        const listed = parts.length > 1 && parts.every((part) => /^\d{1,5}(?:\/\w+)?$/.test(part));
        yield {
          from,
          to,
          message: `${fault}, so the build stops here.`,
          fix:
            listed && value === word.text
              ? {
                  title: 'Separate the ports by blanks',
                  safety: 'suggestion',
                  edits: [{ from, to, insert: parts.join(' ') }],
                }
              : undefined,
        };
      }
  },
};

function faultOf({ port, host, first, last }: Exposed): string | undefined {
  if (first === undefined || last === undefined) return `\`${port}\` is no port number`;
  if (first > 65535 || last > 65535)
    return `${Math.max(first, last)} is more than 65535, the highest port`;
  if (last < first) return `The range ${port} runs backwards`;
  const outer = host?.slice(host.lastIndexOf(':') + 1);
  if (!outer) return undefined;
  const [, start, end = start] = range.exec(outer) ?? [];
  if (Number(start) > 65535 || !(Number(end) <= 65535) || Number(end) < Number(start))
    return `\`${outer}\` before the colon is no port`;
  return first !== last && Number(end) - Number(start) !== last - first
    ? 'The ranges on both sides of the colon are not equally long'
    : undefined;
}
