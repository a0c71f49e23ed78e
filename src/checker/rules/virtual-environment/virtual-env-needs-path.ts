import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { isOnPath } from '../../model/virtual-environments.ts';
import type { Rule } from '../../rule.ts';

export const virtualEnvNeedsPath: Rule = {
  id: 'virtual-env-needs-path',
  title: 'Set PATH beside VIRTUAL_ENV',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['virtual', 'venv', 'virtualenv'],
  why: '`VIRTUAL_ENV` is a note for prompts and tools like uv. What makes `python` and `pip` those of the environment is `PATH`: without it the variable says one thing, and the shell does another.',
  unless: 'Only uv reads it, and its programs are called by their full path.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ENV VIRTUAL_ENV=/opt/venv
        RUN python -m venv $VIRTUAL_ENV
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        ENV VIRTUAL_ENV=/opt/venv
        ENV PATH="$VIRTUAL_ENV/bin:$PATH"
        RUN python -m venv $VIRTUAL_ENV
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {},

  *check({ source, stages }) {
    let called: ReturnType<typeof fullPaths> | undefined;
    const continued = new Set(stages.map(({ parent }) => parent));
    for (const stage of stages)
      for (const env of only(stage, 'ENV'))
        for (const { key, value, from, to } of env.pairs) {
          const path = value?.value?.replace(/(?<=.)\/+$/, '');
          if (key.value !== 'VIRTUAL_ENV' || !path) continue;
          if (continued.has(stage) || isOnPath(stage, path) !== false) continue;
          called ??= fullPaths(source.text);
          if (called === 'all' || called.has(path)) continue;
          yield {
            from,
            to,
            message: `PATH has no ${path}/bin, so python and pip are still those of the system.`,
            fix: {
              title: 'Put it on PATH',
              safety: 'suggestion',
              edits: [instructionAfter(source, env, 'ENV PATH="$VIRTUAL_ENV/bin:$PATH"')],
            },
          };
        }
  },
};

/** Which folders have programs that are called by their full path somewhere in the file. */
function fullPaths(text: string): ReadonlySet<string> | 'all' {
  if (/\$\{?VIRTUAL_ENV\}?\/bin\//.test(text)) return 'all';
  return new Set(Array.from(text.matchAll(/([\w./-]*?)\/bin\//g), ([, folder = '']) => folder));
}
