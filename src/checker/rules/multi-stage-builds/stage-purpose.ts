import { type Dockerfile, only, type Stage } from '../../model/dockerfile.ts';
import { startOf } from '../../model/start.ts';

const workbench =
  /(?:^|[-_.])(?:dev|devel|development|debug|devcontainer|workspace|sdk|build(?:er)?|tests?|ci|lint|toolchain)(?:$|[-_.])/i;

/** Whether its tools are what a stage is for: its name says so, or it starts a shell and nothing in it. */
export const isWorkbench = (dockerfile: Dockerfile, stage: Stage): boolean =>
  (stage.name !== undefined && workbench.test(stage.name)) || startsShell(dockerfile, stage);

function startsShell(dockerfile: Dockerfile, stage: Stage): boolean {
  const [program, ...others] = startOf(dockerfile, stage).words;
  return (
    /^(?:.*\/)?(?:ba|da|a|z|fi)?sh$/.test(program?.value ?? '') &&
    others.every(({ value }) => /^-(?:[il]|-login)$/.test(value ?? ''))
  );
}

/** Whether the stage sets what compilers read, which it needs only if it is to compile: https://gcc.gnu.org/onlinedocs/gcc/Environment-Variables.html */
export const setsUpCompiler = (stage: Stage): boolean =>
  only(stage, 'ENV').some(({ pairs }) => pairs.some(({ name }) => ofCompilers.has(name)));

const ofCompilers = new Set([
  ...['CC', 'CXX', 'CPATH', 'LIBRARY_PATH'],
  ...['C_INCLUDE_PATH', 'CPLUS_INCLUDE_PATH', 'OBJC_INCLUDE_PATH'],
]);
