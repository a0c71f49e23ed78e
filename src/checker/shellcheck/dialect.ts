import { libcOf, packagesOf } from '../model/bases.ts';
import type { Instruction } from '../model/dockerfile.ts';

/** The shells ShellCheck can read as. */
export type Dialect = 'sh' | 'bash' | 'dash' | 'ksh' | 'busybox';

const dialects: Readonly<Record<string, Dialect>> = {
  bash: 'bash',
  dash: 'dash',
  ash: 'busybox',
  busybox: 'busybox',
  ksh: 'ksh',
  mksh: 'ksh',
};

/** What reads the script; `undefined` for a shell that ShellCheck does not know, like zsh. */
export function dialectOf(shell: string, instruction: Instruction): Dialect | undefined {
  return shell === 'sh' ? shOf(instruction) : dialects[shell];
}

/** What a reader knows the shell by. */
export const dialectNames: Readonly<Record<Dialect, string>> = {
  sh: 'POSIX sh',
  bash: 'bash',
  dash: 'dash',
  ksh: 'ksh',
  busybox: 'BusyBox',
};

/**
 * Which shell answers to `sh` depends on the distribution: BusyBox in Alpine, dash in Debian and
 * Ubuntu, bash where packages are RPMs or pacman's. Plain POSIX where the base image is not known.
 */
function shOf({ stage }: Instruction): Dialect {
  if (!stage) return 'sh';
  switch (packagesOf(stage)) {
    case 'apk':
      return 'busybox';
    case 'apt':
      return 'dash';
    case 'rpm':
    case 'zypper':
    case 'pacman':
      return 'bash';
    default:
      return libcOf(stage) === 'musl' ? 'busybox' : 'sh';
  }
}
