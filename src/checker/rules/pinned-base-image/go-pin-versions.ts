import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { type Dockerfile, lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/image.ts';
import { runs } from '../../model/layers.ts';
import { once, onceIn } from '../../model/once.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const goPinVersions: Rule = {
  id: 'go-pin-versions',
  title: 'Pin the versions of Go tools',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['go'],
  why: '`go install tool@latest` builds whatever was released last: the tool changes between two builds of one commit, and a release that needs a newer Go stops the build.',
  unless: 'A `go.mod` in the image names the version already.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie
        RUN go install golang.org/x/tools/cmd/stringer@latest
      `,
      good: dockerfile`
        FROM golang:1.27-trixie
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
        if (!floating && isCheckedOut(dockerfile, run, install.command)) continue;
        if (!floating && isCopied(run, open)) continue;
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

/** Whether the RUN goes on to a version of its own choice, as one did before there were modules. */
const isCheckedOut = (file: Dockerfile, run: Run, { from }: Command): boolean =>
  commands(file, run).some(
    (one) => one.from > from && one.name === 'git' && one.words[1]?.value === 'checkout',
  );

/** Whether the package was put under GOPATH, where `go get` finds it instead of fetching it. */
const isCopied = ({ stage }: Run, { value = '' }: ShellWord): boolean =>
  stage !== undefined &&
  lineage(stage).some((one) => underGopath(one).has(value.replace(/\/\.\.\.$/, '')));

const underGopath = once(
  (stage: Stage): ReadonlySet<string> =>
    new Set(
      only(stage, 'COPY', 'ADD').flatMap(
        ({ destination }) =>
          /^.{0,200}\/src\/(.{1,200}?)\/?$/.exec(destination?.value ?? '')?.[1] ?? [],
      ),
    ),
);

/** Whether a go.mod may be there, which then names the versions. */
const hasModule = (file: Dockerfile, { stage }: Run, { from }: Command): boolean =>
  stage !== undefined &&
  !isBeforeModules(rootImage(stage)) &&
  lineage(stage).some((one) => moduleSince(file, one) <= from);

/** Go has read go.mod since 1.11: https://go.dev/doc/go1.11#modules */
const isBeforeModules = ({ name, tag }: ImageReference): boolean =>
  name === 'golang' && /^1\.(?:\d|10)(?!\d)/.test(tag ?? '');

/** The place in a stage from which on a module may be there. */
const moduleSince = onceIn(
  (file, stage: Stage): number => firstModule(file, stage) ?? Number.POSITIVE_INFINITY,
);

function firstModule(file: Dockerfile, { instructions }: Stage): number | undefined {
  for (const one of instructions) {
    if (one.keyword === 'COPY' || one.keyword === 'ADD') return one.from;
    if (one.keyword !== 'RUN') continue;
    if (one.mounts.some(({ type }) => type === 'bind')) return one.from;
    const fetched = commands(file, one).find(
      ({ name, words }) => name === 'git' || (name === 'go' && words[1]?.value === 'mod'),
    );
    if (fetched) return fetched.from;
  }
  return undefined;
}
