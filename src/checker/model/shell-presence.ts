import { isShellless } from './bases.ts';
import { type Instruction, lineage, only, type Stage, type Transfer } from './dockerfile.ts';
import { mountTarget } from './mount.ts';
import { once } from './once.ts';
import { shellInstruction } from './shell-in-force.ts';

/**
 * Whether an instruction of the stage finds no shell: the base holds none, none may have been copied
 * in before, no mount may bring one, and no SHELL names another.
 */
export function lacksShell(stage: Stage, instruction: Instruction): boolean {
  if (!isShellless(stage) || shellInstruction(instruction)) return false;
  if (instruction.keyword === 'RUN' && instruction.mounts.some(bringsPrograms)) return false;
  return !mayHoldMore(stage, instruction.index);
}

const bringsPrograms = (mount: Parameters<typeof mountTarget>[0]) => {
  const target = mountTarget(mount);
  return target === undefined || binaries.test(`${target}/`);
};

const binaries = /^\/(?:usr\/(?:local\/)?)?(?:s?bin\/|busybox\/|)$/;

/** Whether something copied in before may be a whole file system, an archive of one, or a shell. */
export const mayHoldMore = (stage: Stage, index: number): boolean =>
  lineage(stage).some((one) => firstTree(one) < index);

/** The index of the first copy of the stage that may bring programs along. */
const firstTree = once((stage: Stage): number => {
  const found = only(stage, 'COPY', 'ADD').find(bringsTree);
  return found?.index ?? Number.POSITIVE_INFINITY;
});

function bringsTree({ keyword, sources, destination, heredocs }: Transfer): boolean {
  const target = destination?.value;
  if (target === undefined || sources.some(({ value }) => value === undefined)) return true;
  if (heredocs.length > 0) return false;
  return sources.some(
    ({ value = '' }) =>
      (keyword === 'ADD' && /\.t(?:ar|gz|xz|bz|zst)|:\/\//.test(value)) ||
      isShell(value) ||
      isTree(value, target),
  );
}

const isShell = (path: string) => /(?:^|\/)(?:ba|da|a|z)?sh(?:-static)?$|busybox|toybox/.test(path);

/** A folder laid over the root, or into one that programs lie in; a file there is just a file. */
function isTree(source: string, target: string): boolean {
  if (!binaries.test(`${target.replace(/\/+$/, '')}/`)) return false;
  if (/[/.*?]$/.test(source)) return true;
  const name = source.slice(source.lastIndexOf('/') + 1);
  return folderName.test(name);
}

const folderName =
  /root|fs$|^(?:out|output|dist|install|image|target|export|build|layer|staging|chroot|tmp|s?bin|usr|opt)$/i;
