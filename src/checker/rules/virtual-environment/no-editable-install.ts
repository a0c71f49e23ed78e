import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import type { GivenFlag } from '../../model/invocation.ts';
import { wordRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';
import type { Source } from '../../source.ts';

export const noEditableInstall: Rule = {
  id: 'no-editable-install',
  title: 'Install the project itself, not a link to its source',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['pip', 'uv', 'e', 'editable'],
  why: '`pip install -e` writes a link to the source folder and leaves the code where it is: the image needs that folder for ever, at that path, and a copy of the virtual environment in another stage imports nothing. A plain install puts the package where packages go.',
  unless: 'It is an image for development, with the source mounted over it.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY pyproject.toml ./
        COPY src ./src
        RUN pip install --no-cache-dir -e .
        USER 10001
        CMD ["app"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY pyproject.toml ./
        COPY src ./src
        RUN pip install --no-cache-dir .
        USER 10001
        CMD ["app"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { final, source } = file;
    if (!final || /dev|test/i.test(final.name ?? '')) return;
    for (const stage of lineage(final))
      for (const run of only(stage, 'RUN'))
        for (const install of dependencyInstalls(file, run)) {
          if (install.manager !== 'pip' && install.manager !== 'uv pip') continue;
          for (const flag of install.invocation.flags)
            if ((flag.name === '-e' || flag.name === '--editable') && isLocal(flag.value))
              yield {
                from: flag.word.from,
                to: flag.word.to,
                message: `Only a link to ${flag.value} is installed, so the image depends on that folder staying where it is.`,
                fix: plain(source, install, flag),
              };
        }
  },
};

const isLocal = (value: string | undefined) => value !== undefined && !/:\/\//.test(value);

function plain(
  source: Source,
  { command }: DependencyInstall,
  { word, name }: GivenFlag,
): Fix | undefined {
  if (command.script.shell === 'exec' || word.partial !== name) return undefined;
  const edit = wordRemoval(source, word);
  return edit && { title: `Remove ${name}`, safety: 'suggestion', edits: [edit] };
}
