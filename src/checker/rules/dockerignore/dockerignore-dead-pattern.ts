import { dockerfile } from '../../dockerfile-text.ts';
import type { Dockerignore, IgnorePattern } from '../../model/dockerignore.ts';
import type { Rule } from '../../rule.ts';

export const dockerignoreDeadPattern: Rule = {
  id: 'dockerignore-dead-pattern',
  title: 'Write patterns that can match',
  severity: 'warning',
  preset: 'recommended',
  why: 'A pattern that can never match leaves nothing out, and nobody is told: a comment behind it belongs to the name, a path with `..` lies outside the context, and an exception works only on what a line above it has left out.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY public /usr/share/nginx/html
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY public /usr/share/nginx/html
        USER nginx
      `,
      dockerignore: '.env\n.git # history\n',
      goodDockerignore: '.env\n.git\n',
    },
  ],
  peers: {},

  *check({ dockerignore }) {
    if (!dockerignore) return;
    for (const pattern of dockerignore.patterns) {
      // What cannot be read stops the build, and dockerignore-pattern-valid says so.
      if (!pattern.written || !pattern.matcher) continue;
      const reason = whyDead(pattern, dockerignore);
      if (reason === undefined) continue;
      const { from, to } = pattern;
      yield { from, to, file: 'dockerignore', message: reason };
    }
  },
};

function whyDead(pattern: IgnorePattern, { patterns }: Dockerignore): string | undefined {
  const { written, text, exception } = pattern;
  if (/\s#/.test(written))
    return `A comment must have its own line: this pattern is "${written}", comment included.`;
  if (text === '..' || text.startsWith('../'))
    return `"${written}" points outside the build context, where nothing is sent from.`;
  const earlier = patterns.slice(0, patterns.indexOf(pattern));
  if (exception && !earlier.some((one) => !one.exception))
    return `"!${written}" stands above every line that leaves something out, so there is nothing to let back in.`;
  const again =
    exception && patterns.slice(patterns.indexOf(pattern)).find((one) => leavesOut(one, text));
  if (again)
    return `"${again.written}" below leaves out again what "!${written}" lets back in; the last line that matches decides.`;
  return undefined;
}

/** Whether the line takes all that the text names: the same text, or a pattern of everything. */
const leavesOut = ({ exception, text }: IgnorePattern, named: string): boolean =>
  !exception && (text === named || text === '*' || text === '**');
