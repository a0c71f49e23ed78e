import type { Span } from '../source.ts';
import { type Dockerfile, only, type Run, type Stage } from './dockerfile.ts';
import { onceIn } from './once.ts';
import { installs, packageCommands } from './packages.ts';
import { type Command, commands, readFrom, type ShellWord } from './shell.ts';

/** `native` makes machine code, `managed` code for a runtime, `bundle` files for a browser or for Node. */
export type BuildKind = 'native' | 'managed' | 'bundle';

/** A command that turns sources into what is shipped. */
export interface Compilation extends Span {
  /** `go build`, `npm run build`. */
  readonly label: string;
  readonly tool: string;
  readonly kind: BuildKind;
  readonly command: Command;
  readonly run: Run;
}

/** By program: its kind, and what its first operand must be, if anything. */
const compilers: Readonly<Record<string, readonly [BuildKind, RegExp?]>> = {
  go: ['native', /^(?:build|install)$/],
  cargo: ['native', /^(?:build|install|rustc)$/],
  rustc: ['native'],
  gcc: ['native'],
  'g++': ['native'],
  cc: ['native'],
  'c++': ['native'],
  clang: ['native'],
  'clang++': ['native'],
  nvcc: ['native'],
  make: ['native'],
  cmake: ['native'],
  ninja: ['native'],
  meson: ['native', /^(?:compile|install)$/],
  ghc: ['native'],
  stack: ['native', /^(?:build|install)$/],
  cabal: ['native', /^(?:build|install|v2-build|new-build)$/],
  swift: ['native', /^build$/],
  zig: ['native', /^build/],
  crystal: ['native', /^build$/],
  shards: ['native', /^build$/],
  dart: ['native', /^compile$/],
  mvn: ['managed', /^(?:package|install|verify|deploy|compile)$/],
  mvnw: ['managed', /^(?:package|install|verify|deploy|compile)$/],
  gradle: [
    'managed',
    /^(?::?\w+:)*(?:build|assemble|bootJar|shadowJar|installDist|distTar|jar|war|nativeCompile)$/,
  ],
  gradlew: [
    'managed',
    /^(?::?\w+:)*(?:build|assemble|bootJar|shadowJar|installDist|distTar|jar|war|nativeCompile)$/,
  ],
  ant: ['managed'],
  sbt: ['managed', /assembly|stage|dist|package/],
  lein: ['managed', /^uberjar$/],
  javac: ['managed'],
  dotnet: ['managed', /^(?:publish|build|msbuild)$/],
  msbuild: ['managed'],
  mix: ['managed', /^release$/],
  npm: ['bundle', /^(?:run|run-script)$/],
  pnpm: ['bundle', /^(?:run|build)$/],
  yarn: ['bundle', /^(?:run|build)$/],
  bun: ['bundle', /^(?:run|build)$/],
  ng: ['bundle', /^build$/],
  vite: ['bundle', /^build$/],
  webpack: ['bundle'],
  tsc: ['bundle'],
};

/** The compilations of a stage's own RUNs, in order. */
export const compilations = onceIn((dockerfile, stage: Stage): readonly Compilation[] =>
  only(stage, 'RUN').flatMap((run) =>
    readFrom(dockerfile, run, (command) => compilationOf(command, run)),
  ),
);

function compilationOf(command: Command, run: Run): Compilation | undefined {
  const { name, words } = command;
  const entry = name !== undefined && Object.hasOwn(compilers, name) ? compilers[name] : undefined;
  const [program] = words;
  if (!entry || name === undefined || !program) return undefined;
  const [kind, wanted] = entry;
  if (words.some(({ value }) => value === '--version' || value === '-v' || value === '--help'))
    return undefined;
  const operands = words.slice(1).filter(({ partial }) => !partial.startsWith('-'));
  const task = wanted
    ? operands.find(({ value }) => value !== undefined && wanted.test(value))
    : undefined;
  if (wanted && !task) return undefined;
  if (!isBuild(name, operands, task)) return undefined;
  const label = [name, ...(task ? [task.value] : []), ...script(task, operands)].join(' ');
  const end = [task, ...operands.filter(({ value }) => value === script(task, operands)[0])].at(-1);
  return {
    from: program.from,
    to: Math.max(program.to, end?.to ?? 0),
    label,
    tool: name,
    kind,
    command,
    run,
  };
}

/** `npm run build`: the script behind `run`. */
function script(task: ShellWord | undefined, operands: readonly ShellWord[]): string[] {
  if (task?.value !== 'run' && task?.value !== 'run-script') return [];
  const next = operands[operands.indexOf(task) + 1]?.value;
  return next === undefined ? [] : [next];
}

function isBuild(
  name: string,
  operands: readonly ShellWord[],
  task: ShellWord | undefined,
): boolean {
  // `go install tool@latest` fetches a tool, `make test` makes nothing.
  if (name === 'go' || name === 'cargo')
    return (
      task?.value !== 'install' ||
      (!operands.some(({ partial }) => /@/.test(partial)) && name === 'go')
    );
  if (name === 'make') {
    const targets = operands.filter(({ partial }) => !partial.includes('='));
    return (
      targets.length === 0 ||
      targets.some(({ value }) => !/^(?:test|check|lint|clean|distclean)/.test(value ?? ''))
    );
  }
  const [run] = script(task, operands);
  return run === undefined || /^(?:build|compile|bundle|dist|prod|generate)/.test(run);
}

/** Names of packages that hold compilers, headers and what goes with them. */
const tools = new Set(
  (
    'build-essential build-base alpine-sdk base-devel gcc g++ gcc-c++ clang llvm make cmake ninja-build autoconf automake ' +
    'libtool pkg-config pkgconf pkgconfig gfortran gcc-gfortran bison flex nasm yasm musl-dev linux-headers golang golang-go go rust rustc ' +
    'cargo maven gradle sbt ant default-jdk default-jdk-headless node-gyp python3-dev python-dev-is-python3'
  ).split(' '),
);

export const isBuildPackage = (name: string): boolean =>
  tools.has(name) ||
  /^(?:.+-(?:dev|devel)|(?:gcc|g\+\+|clang|llvm|golang)-\d[\w.]*|openjdk-?\d+-jdk.*|java-.+-devel)$/.test(
    name,
  );

/** The first build package that each RUN of the stage installs and does not take away again, and how many others. */
export function keptBuildPackages(
  dockerfile: Dockerfile,
  stage: Stage,
): readonly { readonly word: ShellWord; readonly name: string; readonly others: number }[] {
  return only(stage, 'RUN').flatMap((run) => {
    const found = installs(dockerfile, run).flatMap(({ packages }) =>
      packages.filter(({ name }) => name !== undefined && isBuildPackage(name)),
    );
    const [first] = found;
    if (!first?.name || removesAny(dockerfile, run)) return [];
    const names = new Set(found.map(({ name }) => name));
    return [{ word: first.word, name: first.name, others: names.size - 1 }];
  });
}

/** Whether the RUN removes packages: those it names, or those that it has marked as needed by none. */
export const removesAny = (dockerfile: Dockerfile, run: Run): boolean =>
  packageCommands(dockerfile, run).some(
    ({ action, packages, open, invocation: { subcommand } }) =>
      action === 'remove' &&
      (packages.length > 0 ||
        open ||
        !/^auto(?:remove|purge)$/.test(subcommand?.value ?? '') ||
        commands(dockerfile, run).some(
          ({ name, words }) => name === 'apt-mark' || words[1]?.value === 'mark',
        )),
  );
