import {
  type Dockerfile,
  only,
  type Stage,
  type Transfer,
  type Word,
} from '../../model/dockerfile.ts';
import { environmentsIn, type VirtualEnvironment } from '../../model/virtual-environments.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';

/** A source of COPY --from that holds a virtual environment, or a folder of Python packages. */
export interface CopiedDependencies {
  readonly copy: Transfer;
  readonly source: Word;
  /** Absolute, without a slash at the end; where the copy puts it. */
  readonly target: string;
  readonly origin: Stage;
  /** The environment, where one was made in this file, and where it ends up. */
  readonly environment:
    | { readonly made: VirtualEnvironment; readonly from: string; readonly to: string }
    | undefined;
}

/** What the stage copies of other stages' Python packages. */
export function* copiedDependencies(file: Dockerfile, stage: Stage): Generator<CopiedDependencies> {
  for (const copy of only(stage, 'COPY')) {
    const { origin, sources, destination } = copy;
    const target = place(destination?.value, stage, copy.index);
    if (!origin?.stage || target === undefined || sources.length !== 1) continue;
    const [source] = sources;
    const from = place(source?.value, origin.stage, Number.POSITIVE_INFINITY);
    if (!source || from === undefined || from.includes('*')) continue;
    const made = environmentsIn(file, origin.stage).find(
      ({ path }) => path !== undefined && (path === from || path.startsWith(`${from}/`)),
    );
    if (made?.path === undefined && !looksLikePackages(from)) continue;
    const environment =
      made?.path === undefined
        ? undefined
        : { made, from: made.path, to: `${target}${made.path.slice(from.length)}` };
    yield { copy, source, target, origin: origin.stage, environment };
  }
}

/** Absolute; the root for a source of COPY --from that is relative, the working directory for a target. */
function place(path: string | undefined, stage: Stage, index: number): string | undefined {
  if (path === undefined) return undefined;
  const plain = path.replace(/(?<=.)\/+$/, '').replace(/\/\.$/, '');
  if (plain.startsWith('/')) return plain;
  if (index === Number.POSITIVE_INFINITY) return joinPath('/', plain);
  const folder = workdirAt(stage, index);
  return folder === undefined ? undefined : joinPath(folder, plain);
}

const looksLikePackages = (path: string) =>
  /(?:^|\/)(?:\.?venv|virtualenv|site-packages|dist-packages)(?:\/|$)/.test(path);
