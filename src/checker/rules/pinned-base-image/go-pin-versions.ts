import { dockerfile } from '../../dockerfile-text.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { type Dockerfile, lineage, type Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const goPinVersions: Rule = {
  id: 'go-pin-versions',
  title: 'Pin the versions of Go tools',
  severity: 'warning',
  preset: 'recommended',
  why: '`go install tool@latest` builds whatever was released last: the tool changes between two builds of one commit, and a release that needs a newer Go stops the build.',
  unless: 'A `go.mod` in the image names the version already.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.25-trixie
        RUN go install golang.org/x/tools/cmd/stringer@latest
      `,
      good: dockerfile`
        FROM golang:1.25-trixie
        RUN go install golang.org/x/tools/cmd/stringer@v0.38.0
      `,
    },
  ],
  peers: { hadolint: ['DL3062'], droast: ['DF054'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const install of dependencyInstalls(dockerfile, run)) {
        if (install.manager !== 'go' || install.verb.value === 'download') continue;
        const open = install.packages.find((word) => isOpen(word, install));
        if (!open) continue;
        const floating = open.value?.includes('@') === true;
        if (!floating && hasModule(dockerfile, run, install.command)) continue;
        yield {
          from: open.from,
          to: open.to,
          message: floating
            ? `${open.value} is whatever was released last, so the tool may change with each build.`
            : `${open.value} has no version, so each build takes the newest of the day.`,
        };
      }
  },
};

function isOpen({ value }: ShellWord, { verb }: DependencyInstall): boolean {
  if (value === undefined || /^[./\\]|\.go$/.test(value)) return false;
  const [path, version] = value.split('@');
  if (version !== undefined) return /^(?:latest|master|main|head|upgrade|patch|)$/i.test(version);
  // A path whose first part has no dot is of the standard library.
  return (
    /^[^/]*\.[^/]*\//.test(path ?? '') ||
    (verb.value !== 'install' && !/^(?:std|cmd|all)\b/.test(value))
  );
}

/** Whether a go.mod may be there, which then names the versions. */
function hasModule(dockerfile: Dockerfile, { stage, index }: Run, command: Command): boolean {
  if (!stage) return false;
  for (const one of lineage(stage))
    for (const instruction of one.instructions) {
      if (instruction.index > index) break;
      if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return true;
      if (instruction.keyword !== 'RUN') continue;
      if (instruction.mounts.some(({ type }) => type === 'bind')) return true;
      const fetched = commands(dockerfile, instruction).some(
        (other) =>
          (instruction.index < index || other.from < command.from) &&
          (other.name === 'git' ||
            (other.name === 'go' &&
              other.words[1]?.value === 'mod' &&
              other.words[2]?.value === 'init')),
      );
      if (fetched) return true;
    }
  return false;
}
