import type { Command, ShellWord } from './shell.ts';

/** Programs that run the command in their arguments, with the flags of theirs that take a value. */
const wrappers: Readonly<Record<string, readonly string[]>> = {
  command: [],
  builtin: [],
  exec: ['-a'],
  eval: [],
  env: ['-u', '--unset', '-C', '--chdir', '-S'],
  sudo: ['-u', '--user', '-g', '--group', '-p', '-h', '-C', '-r', '-t', '-T', '-U', '-D', '-R'],
  doas: ['-u', '-C'],
  gosu: [],
  'su-exec': [],
  // https://man7.org/linux/man-pages/man1/runuser.1.html
  runuser: [
    ...['-u', '--user', '-g', '--group', '-G', '--supp-group', '-s', '--shell'],
    ...['-w', '--whitelist-environment'],
  ],
  // https://man7.org/linux/man-pages/man1/setpriv.1.html
  setpriv: [
    ...['--reuid', '--ruid', '--euid', '--regid', '--rgid', '--egid', '--groups', '--securebits'],
    ...['--inh-caps', '--ambient-caps', '--bounding-set', '--pdeathsig', '--ptracer'],
    ...['--selinux-label', '--apparmor-profile', '--landlock-access', '--landlock-rule'],
    '--seccomp-filter',
  ],
  nice: ['-n', '--adjustment'],
  ionice: ['-c', '-n', '-p'],
  nohup: [],
  setsid: [],
  stdbuf: ['-i', '-o', '-e'],
  time: ['-f', '-o'],
  timeout: ['-s', '--signal', '-k', '--kill-after'],
  xargs: ['-I', '-n', '-P', '-L', '-d', '-E', '-s', '-a'],
  eatmydata: [],
  tini: [],
  'dumb-init': [],
  busybox: [],
  chroot: [],
  fakeroot: [],
  unbuffer: [],
};

// https://docs.conda.io/projects/conda/en/stable/commands/run.html,
// https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html
const conda = [
  ...['-n', '--name', '-p', '--prefix', '-r', '--root-prefix', '--cwd', '-a', '--attach'],
  ...['-e', '--env', '--label'],
];

/** Tools whose `run` runs the command behind it in an environment of their own, with the flags of `run` that take a value. */
const environments: Readonly<Record<string, readonly string[]>> = {
  conda,
  mamba: conda,
  micromamba: conda,
  // https://python-poetry.org/docs/cli/#run
  poetry: ['-C', '--directory', '-P', '--project'],
  // https://pipenv.pypa.io/en/latest/cli.html#run
  pipenv: ['--python', '--pypi-mirror'],
  // https://docs.astral.sh/uv/reference/cli/#uv-run
  uv: [
    ...[
      '--extra',
      '--no-extra',
      '--group',
      '--no-group',
      '--only-group',
      '--package',
      '--env-file',
    ],
    ...['--with', '-w', '--with-editable', '--with-requirements', '-p', '--python', '--project'],
    ...['--python-platform', '--index', '--default-index', '-i', '--index-url', '--directory'],
    ...['--extra-index-url', '-f', '--find-links', '-P', '--upgrade-package', '--cache-dir'],
    ...['--upgrade-group', '--reinstall-package', '--refresh-package', '--index-strategy'],
    ...['--keyring-provider', '--resolution', '--prerelease', '--fork-strategy', '--config-file'],
    ...['--exclude-newer', '--exclude-newer-package', '-C', '--config-setting', '--link-mode'],
    ...['--config-settings-package', '--no-build-isolation-package', '--no-build-package'],
    ...['--no-binary-package', '--allow-insecure-host', '--color', '--python-preference'],
  ],
};

/** Behind these `uv run` takes a module or a script, and no command. */
const notCommands = new Set(['-m', '--module', '-s', '--script', '--gui-script']);

/** Wrappers that take `NAME=value` before the command. */
const setsVariables = new Set(['env', 'sudo', 'doas']);

/** Wrappers whose first operand is their own: a user, a duration, a folder. */
const ownOperand = new Set(['gosu', 'su-exec', 'timeout', 'chroot']);

/** The index of the word with which the command begins that a wrapper runs; `undefined` where it runs none. */
export function innerAt(name: string, words: readonly ShellWord[]): number | undefined {
  const environment = isRun(name, words) ? environments[name] : undefined;
  const valued = environment ?? (Object.hasOwn(wrappers, name) ? wrappers[name] : undefined);
  if (!valued) return undefined;
  // `command -v …` asks where a program is, and runs none.
  if (name === 'command' && /^-p?v/i.test(words[1]?.partial ?? '')) return undefined;
  let at = environment ? 2 : 1;
  for (; at < words.length; at++) {
    const text = words[at]?.partial ?? '';
    if (setsVariables.has(name) && /^\w+=/.test(text)) continue;
    if (!text.startsWith('-') || text === '-') break;
    if (environment && notCommands.has(text)) return undefined;
    if (valued.includes(text)) at++;
    if (text === '--') {
      at++;
      break;
    }
  }
  if (ownOperand.has(name)) at++;
  if (environment && /^-$|\.pyw?$|:\/\//.test(words[at]?.partial ?? '')) return undefined;
  return at < words.length ? at : undefined;
}

const isRun = (name: string, words: readonly ShellWord[]) =>
  words[1]?.value === 'run' && Object.hasOwn(environments, name);

/** Whether the command is run in an environment of conda, Poetry, Pipenv or uv: what it installs goes there. */
export const runsInEnvironment = (command: Command): boolean => isWithin(command, isRun);

/** Whether another user runs the command than runs the script. */
export const runsAsAnother = (command: Command): boolean =>
  isWithin(
    command,
    (name, words) =>
      switching.has(name) ||
      (/^(?:sudo|doas)$/.test(name) && words.some(({ partial }) => /^(?:-u|--user)/.test(partial))),
  );

/** Whether a command beside it, by no wrapper, would work on other files, for another user or in another environment. */
export const runsElsewhere = (command: Command): boolean =>
  runsInEnvironment(command) ||
  runsAsAnother(command) ||
  isWithin(command, (name) => name === 'chroot');

const switching = new Set(['su', 'runuser', 'setpriv', 'gosu', 'su-exec']);

/** Whether one of the commands that run this one is such. */
function isWithin(
  { wrapper }: Command,
  such: (name: string, words: readonly ShellWord[]) => boolean,
): boolean {
  for (let outer = wrapper; outer; outer = outer.wrapper)
    if (outer.name !== undefined && such(outer.name, outer.words)) return true;
  return false;
}

/** Whether the program runs a text that it is given behind `-c`, as `su` and `runuser` do. */
export const takesText = (name: string, words: readonly ShellWord[]): boolean =>
  name === 'su' ||
  (name === 'runuser' && words.every(({ partial }) => !/^(?:-u|--user)/.test(partial)));
