import type { Run } from './dockerfile.ts';
import { hasFlag, type Invocation, invocationOf } from './invocation.ts';
import { onceIn } from './once.ts';
import { type Action, type Family, type Manager, managers } from './package-managers.ts';
import { type Command, readFrom, type ShellWord } from './shell.ts';
import { UNKNOWN } from './variables.ts';

/** One package as an install command names it: `curl=8.5.0-r0`, `./app.deb`, `@development`. */
export interface Package {
  readonly word: ShellWord;
  /** `file` is a path or an address of one; `group` stands for several; `release` names a suite: `curl/trixie`. */
  readonly kind: 'name' | 'file' | 'group' | 'release';
  /** Without version and architecture; `undefined` where it is unknown. */
  readonly name: string | undefined;
  /** Whether a version is asked for, exact or not. */
  readonly pinned: boolean;
  /** What stands behind the sign, `undefined` where there is none or it is unknown. */
  readonly version: string | undefined;
}

/** A use of the operating system's package manager. */
export interface PackageCommand {
  readonly command: Command;
  readonly invocation: Invocation;
  readonly manager: Manager;
  /** `undefined` for what neither adds nor takes away: `apt-get download`, `dnf config-manager`. */
  readonly action: Action | undefined;
  /** Named by install, upgrade and remove; empty otherwise. */
  readonly packages: readonly Package[];
  /** Whether words are still to come, so that what is missing proves nothing: from `xargs` or a variable that may hold flags. */
  readonly open: boolean;
  /** Whether those words are the packages that `xargs` adds, and no flags that anybody wrote. */
  readonly isFed: boolean;
}

/** The uses of package managers in a RUN, in order. */
export const packageCommands = onceIn((dockerfile, run: Run): readonly PackageCommand[] =>
  readFrom(dockerfile, run, packageCommandOf),
);

/** Those that install. */
export const installs = onceIn((dockerfile, run: Run): readonly PackageCommand[] =>
  packageCommands(dockerfile, run).filter(({ action }) => action === 'install'),
);

/** Whether apk fetches an index for this command alone, and so reads none that is there: https://man.archlinux.org/man/apk.8 */
export const fetchesIndex = ({ manager, invocation }: PackageCommand): boolean =>
  manager.name === 'apk' && hasFlag(invocation, '--no-cache', '-U', '--update', '--update-cache');

/** The command as a use of a package manager; `undefined` where it is none. */
export function packageCommandOf(command: Command): PackageCommand | undefined {
  const { name } = command;
  const manager = name !== undefined && Object.hasOwn(managers, name) ? managers[name] : undefined;
  const invocation = manager && invocationOf(command);
  if (!invocation) return undefined;
  const { action, operands } = actionOf(invocation, manager);
  const isFed = command.wrapper?.name === 'xargs';
  const named = action === 'install' || action === 'upgrade' || action === 'remove';
  return {
    command,
    invocation,
    manager,
    action,
    packages: named ? operands.map((word) => readPackage(word, manager.family)) : [],
    open: isFed || operands.some(mayHoldFlags),
    isFed: isFed && !operands.some(mayHoldFlags),
  };
}

/** `dnf group install` and `apk cache clean` have a subcommand of two words. */
function actionOf(
  invocation: Invocation,
  { family, actions }: Manager,
): { action: Action | undefined; operands: readonly ShellWord[] } {
  const { subcommand, operands } = invocation;
  if (family === 'pacman') return { action: pacmanAction(invocation), operands };
  const first = subcommand?.value;
  if (first === undefined) return { action: undefined, operands };
  const second = `${first} ${operands[0]?.value}`;
  if (Object.hasOwn(actions, second))
    return { action: actions[second], operands: operands.slice(1) };
  return { action: Object.hasOwn(actions, first) ? actions[first] : undefined, operands };
}

function pacmanAction(invocation: Invocation): Action | undefined {
  if (hasFlag(invocation, '-R', '--remove')) return 'remove';
  if (hasFlag(invocation, '-U', '--upgrade')) return 'install';
  if (!hasFlag(invocation, '-S', '--sync')) return undefined;
  if (hasFlag(invocation, '-c', '--clean')) return emptiesPacman(invocation) ? 'clean' : undefined;
  if (invocation.operands.length > 0) return 'install';
  if (hasFlag(invocation, '-u', '--sysupgrade')) return 'upgrade';
  return hasFlag(invocation, '-y', '--refresh') ? 'update' : undefined;
}

/**
 * Once, the flag spares what is installed. Twice, pacman asks whether to remove all, and `--noconfirm` takes the answer it
 * proposes, which is no: https://gitlab.archlinux.org/pacman/pacman/-/blob/master/src/pacman/sync.c
 */
const emptiesPacman = (invocation: Invocation): boolean =>
  invocation.flags.filter(({ name }) => name === '-c' || name === '--clean').length > 1 &&
  !hasFlag(invocation, '--noconfirm');

/** `$APT_OPTS`, `${FLAGS}`, `$@`; `$packages` holds packages. */
const mayHoldFlags = ({ text, partial }: ShellWord) =>
  partial.startsWith(UNKNOWN) &&
  /opt|flag|arg|switch|param|conf|yes|quiet|\$[@*]|\$\{[@*]/i.test(text);

const file = /^\.{0,2}\/|:\/\/|\.(?:deb|rpm|apk|pkg\.tar(?:\.\w+)?)$/;

/** The name, and the version behind it. */
const signs: Readonly<Record<Family, RegExp>> = {
  // curl=8.5.0-2, and curl:arm64
  apt: /^([^=:]+)(?::[^=]+)?(?:=(.*))?$/s,
  // curl=8.5.0-r0, curl~8.5, curl>8, and curl@edge for a tagged repository
  apk: /^([^=~<>@]+)(?:@[^=~<>]+)?(?:(?:[<>]=?~?|~=?|=~?)(.*))?$/s,
  // httpd-2.4.57-5.el9: the version follows the last dash that a digit follows
  rpm: /^(.+?)(?:-((?:\d+:)?(?:\d|\0)[^-]*(?:-(?:\d|\0)[^-]*)?))?$/s,
  // curl=8.5.0, curl>=8, and curl-8.5.0, which libzypp takes for the first where no package has that name:
  // https://github.com/openSUSE/libzypp/blob/master/zypp/Capability.h
  zypper: /^([^=<>]+?)(?:(?:[<>]=?|=|-(?=\d[^-]*\.))(.*))?$/s,
  pacman: /^([^=<>]+)(?:[<>]?=?(.*))?$/s,
};

function readPackage(word: ShellWord, family: Family): Package {
  const { partial } = word;
  if (file.test(partial))
    return { word, kind: 'file', name: word.value, pinned: false, version: undefined };
  if (family === 'rpm' && /^@|\s/.test(partial))
    return { word, kind: 'group', name: word.value, pinned: false, version: undefined };
  if (family === 'apt' && partial.includes('/')) {
    const name = known(partial.slice(0, partial.indexOf('/')));
    return { word, kind: 'release', name, pinned: false, version: undefined };
  }
  const [, name, version] = signs[family].exec(partial) ?? [];
  const found = version === '' ? undefined : version;
  return {
    word,
    kind: 'name',
    name: known(name),
    pinned: found !== undefined,
    version: known(found),
  };
}

const known = (text: string | undefined) => (text?.includes(UNKNOWN) ? undefined : text);

/** Whether every question is answered in advance, so that nobody need be there. */
export function answersYes({ invocation, manager }: PackageCommand): boolean {
  if (hasFlag(invocation, ...manager.yes)) return true;
  if (manager.family === 'apt') return quietness(invocation) >= 2 || hasOption(invocation, aptYes);
  return manager.family === 'rpm' && hasFlag(invocation, '--setopt')
    ? invocation.flags.some(({ name, value }) => name === '--setopt' && rpmYes.test(value ?? ''))
    : false;
}

const aptYes = /^APT::Get::Assume-Yes=["']?(?:true|yes|1|on|enable)/i;
const rpmYes = /^assumeyes=(?:true|yes|1|on)/i;

/** Whether `-o Name=value` of apt-get is given so. */
export const hasOption = ({ flags }: Invocation, option: RegExp): boolean =>
  flags.some(
    ({ name, value }) => (name === '-o' || name === '--option') && option.test(value ?? ''),
  );

/** `-qq` and `-q=2` imply `-y`. */
function quietness({ flags }: Invocation): number {
  let level = 0;
  for (const { name, value } of flags)
    if (name === '-q' || name === '--quiet')
      level = value === undefined ? level + 1 : Number(value);
  return level;
}
