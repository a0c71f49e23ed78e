import { baseOfStage, pythonOf } from '../../model/bases.ts';
import type { DependencyInstall } from '../../model/dependencies.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { environmentsIn, isActivated, pathEntries } from '../../model/virtual-environments.ts';
import { runsInEnvironment } from '../../model/wrappers.ts';

/**
 * Whether an install goes into a virtual environment or a folder of its own; `undefined` where the
 * base image may have arranged that.
 */
export function isIsolated(
  dockerfile: Dockerfile,
  stage: Stage,
  { command, invocation, manager }: DependencyInstall,
  index: number,
): boolean | undefined {
  const program = command.words[0]?.partial ?? '';
  if (program.includes('/') && !/^\/usr(?:\/local)?\/bin\//.test(program)) return true;
  if (hasFlag(invocation, '-t', '--target', '--prefix', '--root', '--python', '-p')) return true;
  if (isActivated(command) || runsInEnvironment(command)) return true;
  if (
    [
      'VIRTUAL_ENV',
      'CONDA_PREFIX',
      'PIP_TARGET',
      'PIP_PREFIX',
      'PIP_REQUIRE_VIRTUALENV',
      'UV_PROJECT_ENVIRONMENT',
    ].some((name) => stage.scope.variable(name, index))
  )
    return true;
  const bins = new Set(environmentsIn(dockerfile, stage).map(({ path }) => `${path}/bin`));
  if (pathEntries(stage, index).some((entry) => bins.has(entry) || looksLikeOne(entry)))
    return true;
  if (
    manager === 'uv pip' &&
    !hasFlag(invocation, '--system') &&
    !stage.scope.variable('UV_SYSTEM_PYTHON', index)
  )
    return true;
  return pythonOf(stage) !== undefined || baseOfStage(stage).packages !== undefined
    ? false
    : undefined;
}

const looksLikeOne = (entry: string) => /venv|virtualenv|(?:^|\/)\.?env\/|conda/i.test(entry);

/** Whether the stage takes files from another by COPY --from: what a multi-stage build is for. */
export const takesFromStages = (stage: Stage): boolean =>
  lineage(stage).some((one) => only(one, 'COPY').some(({ origin }) => origin?.stage !== undefined));
