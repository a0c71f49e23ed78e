import { type Dockerfile, only, type Stage } from '../../model/dockerfile.ts';
import { commands } from '../../model/shell.ts';
import { programOf, startOf } from '../../model/start.ts';

const workbench =
  /(?:^|[-_.])(?:dev|devel|development|debug|devcontainer|workspace|sdk|build(?:er)?|tests?|ci|lint|toolchain)(?:$|[-_.])/i;

/** Whether its tools are what a stage is for: its name says so, or it starts a shell and nothing in it. */
export const isWorkbench = (dockerfile: Dockerfile, stage: Stage): boolean =>
  (stage.name !== undefined &&
    workbench.test(stage.name) &&
    // The only stage ships, whatever it was to be.
    !(dockerfile.stages.length === 1 && /^build(?:er)?$/i.test(stage.name))) ||
  startsShell(dockerfile, stage);

function startsShell(dockerfile: Dockerfile, stage: Stage): boolean {
  const [program, ...others] = startOf(dockerfile, stage).words;
  return (
    /^(?:.*\/)?(?:ba|da|a|z|fi)?sh$/.test(program?.value ?? '') &&
    others.every(({ value }) => /^-(?:[il]|-login)$/.test(value ?? ''))
  );
}

/** Whether a container of the stage starts what compiles or tests: then the tools are there to be used. */
export const startsBuild = (dockerfile: Dockerfile, stage: Stage): boolean => {
  const { entrypoint, cmd, words } = startOf(dockerfile, stage);
  const started = [entrypoint, cmd].flatMap((one) => (one ? commands(dockerfile, one) : []));
  return [words, ...started.map((command) => command.words)].some(([program, ...others]) => {
    const name = programOf(program) ?? '';
    if (buildTools.test(name)) return true;
    const task = others.find(({ partial }) => !partial.startsWith('-'))?.value ?? '';
    return needsSdk[name]?.test(`${task} ${others[1]?.value ?? ''}`) === true;
  });
};

const buildTools =
  /^(?:g?make|cmake|ninja|meson|bazel|cargo|rustc|go|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|ghc|stack|cabal|zig|mvnw?|gradlew?|ant|sbt|lein|mix|javac|nvcc)$/;

/** Programs that are a runtime as well: with which words they build or test. */
const needsSdk: Readonly<Record<string, RegExp>> = {
  npm: /^(?:test|t|build)\b|^run(?:-script)? (?:test|build|lint)/,
  yarn: /^(?:test|build|lint)\b|^run (?:test|build|lint)/,
  pnpm: /^(?:test|build|lint)\b|^run (?:test|build|lint)/,
  bun: /^(?:test|build)\b|^run (?:test|build|lint)/,
  dotnet: /^(?:build|run|test|watch|publish|msbuild)\b/,
  swift: /^(?:build|run|test)\b/,
  dart: /^(?:compile|run|test)\b/,
  crystal: /^(?:build|run|spec)\b/,
};

/** Whether the stage sets what compilers read, which it needs only if it is to compile: https://gcc.gnu.org/onlinedocs/gcc/Environment-Variables.html */
export const setsUpCompiler = (stage: Stage): boolean =>
  only(stage, 'ENV').some(({ pairs }) => pairs.some(({ name }) => ofCompilers.has(name)));

const ofCompilers = new Set([
  ...['CC', 'CXX', 'CPATH', 'LIBRARY_PATH'],
  ...['C_INCLUDE_PATH', 'CPLUS_INCLUDE_PATH', 'OBJC_INCLUDE_PATH'],
]);
