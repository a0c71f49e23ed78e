import { fetchTools } from './fetch-tools.ts';
import { languageTools } from './language-tools.ts';

/** What must be known of a tool to take its command line apart. */
export interface Tool {
  /** Whether its first operand is a subcommand. */
  readonly subcommands: boolean;
  /** Flags whose value is the next word. */
  readonly valued: readonly string[];
  /** Whether long flags have one dash, so that `-rf` is not two flags. */
  readonly singleDash?: boolean;
}

const rpm: Tool = {
  subcommands: true,
  valued: [
    '-c',
    '--config',
    '-x',
    '--exclude',
    '-d',
    '-e',
    '-R',
    '--enablerepo',
    '--disablerepo',
    '--repo',
    '--repoid',
    '--repofrompath',
    '--installroot',
    '--releasever',
    '--setopt',
    '--disableplugin',
    '--enableplugin',
    '--forcearch',
  ],
};

/** The tools for accounts share most flags; where a letter takes a value in one, no other uses it alone. */
const account: Tool = {
  subcommands: false,
  valued: [
    '-b',
    '--base-dir',
    '-c',
    '--comment',
    '-d',
    '--home-dir',
    '--home',
    '-e',
    '--expiredate',
    '-f',
    '--inactive',
    '-g',
    '--gid',
    '--gecos',
    '-G',
    '--groups',
    '--ingroup',
    '-h',
    '-k',
    '--skel',
    '-K',
    '--key',
    '-l',
    '--login',
    '-p',
    '--password',
    '-P',
    '--prefix',
    '-R',
    '--root',
    '-s',
    '--shell',
    '-u',
    '--uid',
    '-Z',
    '--selinux-user',
    '--conf',
    '--firstuid',
    '--lastuid',
    '--firstgid',
    '--lastgid',
  ],
};

/** One table per tool, from its manual. Flags that take no value need not be named. */
export const tools: Readonly<Record<string, Tool>> = {
  ...fetchTools,
  ...languageTools,
  // https://manpages.debian.org/trixie/apt/apt-get.8.en.html
  'apt-get': {
    subcommands: true,
    valued: [
      '-t',
      '--target-release',
      '--default-release',
      '-o',
      '--option',
      '-c',
      '--config-file',
      '-a',
      '--host-architecture',
      '-P',
      '--build-profiles',
    ],
  },
  // https://manpages.debian.org/trixie/apt/apt.8.en.html
  apt: {
    subcommands: true,
    valued: ['-t', '--target-release', '-o', '--option', '-c', '--config-file'],
  },
  // https://manpages.debian.org/trixie/aptitude/aptitude.8.en.html
  aptitude: { subcommands: true, valued: ['-t', '--target-release', '-o', '-q', '-w', '-F', '-O'] },
  // https://man.archlinux.org/man/apk.8
  apk: {
    subcommands: true,
    valued: [
      '-t',
      '--virtual',
      '-X',
      '--repository',
      '-p',
      '--root',
      '--arch',
      '--cache-dir',
      '--cache-max-age',
      '--keys-dir',
      '--progress-fd',
      '--repositories-file',
      '--timeout',
      '--wait',
    ],
  },
  // https://man7.org/linux/man-pages/man8/yum.8.html
  yum: rpm,
  dnf: rpm,
  dnf5: rpm,
  microdnf: rpm,
  tdnf: rpm,
  'yum-config-manager': { ...rpm, subcommands: false },
  // https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html
  zypper: {
    subcommands: true,
    valued: [
      '-R',
      '--root',
      '-c',
      '--config',
      '-r',
      '--repo',
      '--from',
      '-t',
      '--type',
      '-D',
      '--reposd-dir',
      '-C',
      '--cache-dir',
      '--pkg-cache-dir',
      '-p',
      '--plus-repo',
    ],
  },
  // https://man.archlinux.org/man/pacman.8
  pacman: {
    subcommands: false,
    valued: ['-b', '--dbpath', '-r', '--root', '--cachedir', '--config', '--arch', '--ignore'],
  },
  // https://manpages.debian.org/trixie/passwd/useradd.8.en.html
  useradd: account,
  // https://manpages.debian.org/trixie/adduser/adduser.8.en.html, and https://busybox.net/downloads/BusyBox.html
  adduser: account,
  // https://manpages.debian.org/trixie/passwd/usermod.8.en.html
  usermod: account,
  // https://manpages.debian.org/trixie/passwd/groupadd.8.en.html
  groupadd: {
    subcommands: false,
    valued: ['-g', '--gid', '-K', '--key', '-p', '-P', '-R', '-U', '--users'],
  },
  addgroup: { subcommands: false, valued: ['-g', '--gid'] },
  // https://manpages.debian.org/trixie/passwd/gpasswd.1.en.html
  gpasswd: {
    subcommands: false,
    valued: ['-a', '--add', '-d', '--delete', '-A', '-M', '-Q', '--root'],
  },
  // https://manpages.debian.org/trixie/passwd/passwd.1.en.html
  passwd: { subcommands: false, valued: ['-i', '-n', '-w', '-x', '-R', '-r', '--repository'] },
  // https://pip.pypa.io/en/stable/cli/pip_install/
  pip: {
    subcommands: true,
    valued: [
      '-r',
      '--requirement',
      '-c',
      '--constraint',
      '--group',
      '-e',
      '--editable',
      '-t',
      '--target',
      '-i',
      '--index-url',
      '--pypi-url',
      '--extra-index-url',
      '-f',
      '--find-links',
      '--trusted-host',
      '--prefix',
      '--root',
      '--src',
      '--proxy',
      '--timeout',
      '--retries',
      '--cache-dir',
      '--platform',
      '--python-version',
      '--implementation',
      '--abi',
      '--global-option',
      '--install-option',
      '--config-settings',
      '-C',
      '--no-binary',
      '--only-binary',
      '--progress-bar',
      '--log',
      '--cert',
      '--client-cert',
      '--exists-action',
      '-d',
      '--dest',
      '-w',
      '--wheel-dir',
      '--report',
      '--upgrade-strategy',
      '--root-user-action',
      '--keyring-provider',
      '--python',
      '--use-feature',
      '--use-deprecated',
      '--build',
      '-b',
    ],
  },
};
