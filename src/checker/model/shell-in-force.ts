import { isWindows } from './bases.ts';
import { type Dockerfile, type Instruction, lastBefore, lineage, only } from './dockerfile.ts';
import { once } from './once.ts';

/**
 * The program that reads the shell form of this instruction: `sh` unless SHELL, a comment for
 * hadolint or tally, or a Windows base image says otherwise. Lower case, without folder and `.exe`.
 */
export function shellOf(dockerfile: Dockerfile, { stage, index }: Instruction): string {
  if (!stage) return declaredShell(dockerfile) ?? 'sh';
  for (const one of lineage(stage)) {
    const chosen = lastBefore(only(one, 'SHELL'), index);
    const program = chosen?.exec[0]?.text;
    if (program !== undefined) return programName(program);
  }
  return declaredShell(dockerfile) ?? (isWindows(dockerfile, stage) ? 'cmd' : 'sh');
}

/** The shells whose language we read. */
export const unixShells: ReadonlySet<string> = new Set(
  'sh bash dash ash ksh mksh zsh busybox'.split(' '),
);

/** The SHELL in force, as an instruction, where one was written in the stage or in one it continues. */
export function shellInstruction({ stage, index }: Instruction) {
  if (!stage) return undefined;
  for (const one of lineage(stage)) {
    const chosen = lastBefore(only(one, 'SHELL'), index);
    if (chosen) return chosen;
  }
  return undefined;
}

const programName = (path: string) =>
  path
    .replace(/^.*[\\/]/, '')
    .toLowerCase()
    .replace(/\.exe$/, '');

const pragma = /^(?:hadolint|tally)\s+shell\s*=\s*(\S+)/i;

/** `# hadolint shell=powershell` names the shell of the base image. */
const declaredShell = once(({ comments }: Dockerfile): string | undefined => {
  for (const { text } of comments) {
    const name = pragma.exec(text)?.[1];
    if (name !== undefined) return programName(name);
  }
  return undefined;
});
