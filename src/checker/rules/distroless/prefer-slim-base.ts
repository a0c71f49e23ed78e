import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseOfStage, rootImage } from '../../model/bases.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/image.ts';
import { inForce } from '../../model/runtime.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const preferSlimBase: Rule = {
  id: 'prefer-slim-base',
  title: 'Take the slim variant for a stage that only runs',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['from from'],
  why: 'The plain tags of `python`, `node`, `ruby` and `perl` bring compilers, headers, Git and more, for builds. A stage that takes what another has built needs the interpreter; the slim variant of the same tag has it, at a fraction of the size and with fewer packages to keep up to date.',
  unless:
    'What was built loads a shared library that only the plain variant has; then install that one.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-trixie AS build
        RUN python -m venv /opt/venv
        FROM python:3.13-trixie
        COPY --from=build /opt/venv /opt/venv
        ENV PATH=/opt/venv/bin:$PATH
        USER 10001
        CMD ["python", "-m", "app"]
      `,
      good: dockerfile`
        FROM python:3.13-trixie AS build
        RUN python -m venv /opt/venv
        FROM python:3.13-slim-trixie
        COPY --from=build /opt/venv /opt/venv
        ENV PATH=/opt/venv/bin:$PATH
        USER 10001
        CMD ["python", "-m", "app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const image = rootImage(final);
    const { name, tag } = image;
    if (name === undefined || !interpreters.has(name) || baseOfStage(final).toolchain !== true)
      return;
    if (!takesAllFromOthers(dockerfile, final)) return;
    yield {
      from: image.from,
      to: image.to,
      message: `${name}:${tag ?? 'latest'} brings compilers and headers, and this stage only runs what another has built.`,
      fix: slim(image),
    };
  },
};

const interpreters = new Set(['python', 'node', 'ruby', 'perl', 'pypy']);

/** Whether its files come by COPY --from, and no RUN could want a tool of the plain variant. */
function takesAllFromOthers(dockerfile: Dockerfile, final: Stage): boolean {
  const line = lineage(final);
  const others = line.flatMap((one) => only(one, 'COPY')).map(({ origin }) => origin?.stage);
  if (!others.some((stage) => stage && !line.includes(stage))) return false;
  const health = inForce(final, 'HEALTHCHECK');
  if (health && /curl|wget/.test(dockerfile.source.slice(health))) return false;
  return line
    .flatMap((one) => only(one, 'RUN'))
    .every((run) => {
      const all = commands(dockerfile, run);
      return all.length > 0 && all.every(({ name }) => simple.has(name ?? ''));
    });
}

/** Programs that both variants have. */
const simple = new Set([
  'useradd',
  'groupadd',
  'adduser',
  'addgroup',
  'mkdir',
  'chown',
  'chmod',
  'ln',
  'rm',
  'set',
]);

/** Node puts `slim` behind the distribution, the others in front of it. */
function slim({ name, tag, tagSpan, pinned, text }: ImageReference): Fix | undefined {
  const [, version, suite] = /^(\d[\d.]*)(?:-([a-z]+))?$/.exec(tag ?? '') ?? [];
  if (!version || !tagSpan || pinned || text.includes('$')) return undefined;
  const words = name === 'node' ? [version, suite, 'slim'] : [version, 'slim', suite];
  const insert = words.filter(Boolean).join('-');
  return { title: `Take ${insert}`, safety: 'suggestion', edits: [{ ...tagSpan, insert }] };
}
