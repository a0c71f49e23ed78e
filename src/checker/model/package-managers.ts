/** What a subcommand of a package manager does. */
export type Action =
  | 'install'
  /** Refreshes the index of what can be installed. */
  | 'update'
  /** Replaces what is installed by newer versions. */
  | 'upgrade'
  | 'remove'
  /** Deletes what the manager keeps of downloads and indexes. */
  | 'clean';

/** Managers that read the same package names and versions. */
export type Family = 'apt' | 'apk' | 'rpm' | 'zypper' | 'pacman';

/** What must be known of a package manager of an operating system to judge its use. */
export interface Manager {
  readonly name: string;
  readonly family: Family;
  readonly actions: Readonly<Record<string, Action>>;
  /** Flags that answer every question with yes. */
  readonly yes: readonly string[];
  /** Folders that its index and its downloads are kept in. */
  readonly caches: readonly string[];
  /** The command that empties them. */
  readonly cleaning: string;
}

const apt = {
  install: 'install',
  reinstall: 'install',
  satisfy: 'install',
  'build-dep': 'install',
  update: 'update',
  upgrade: 'upgrade',
  'dist-upgrade': 'upgrade',
  'full-upgrade': 'upgrade',
  'safe-upgrade': 'upgrade',
  remove: 'remove',
  purge: 'remove',
  autoremove: 'remove',
  autopurge: 'remove',
  clean: 'clean',
  autoclean: 'clean',
  distclean: 'clean',
  'dist-clean': 'clean',
} as const;

const rpm = {
  install: 'install',
  in: 'install',
  localinstall: 'install',
  groupinstall: 'install',
  'group install': 'install',
  'groups install': 'install',
  'module install': 'install',
  'module enable': 'install',
  'install-n': 'install',
  'install-na': 'install',
  'install-nevra': 'install',
  reinstall: 'install',
  rei: 'install',
  downgrade: 'install',
  dg: 'install',
  swap: 'install',
  builddep: 'install',
  'builddep-install': 'install',
  makecache: 'update',
  mc: 'update',
  'check-update': 'update',
  update: 'upgrade',
  upgrade: 'upgrade',
  up: 'upgrade',
  'update-minimal': 'upgrade',
  'upgrade-minimal': 'upgrade',
  'up-min': 'upgrade',
  'distro-sync': 'upgrade',
  dsync: 'upgrade',
  'distribution-synchronization': 'upgrade',
  groupupdate: 'upgrade',
  localupdate: 'upgrade',
  remove: 'remove',
  rm: 'remove',
  erase: 'remove',
  autoremove: 'remove',
  clean: 'clean',
} as const;

const aptCaches = ['/var/lib/apt/lists', '/var/cache/apt'];
const rpmYes = ['-y', '--assumeyes', '--assume-yes'];
const aptYes = ['-y', '--yes', '--assume-yes', '--force-yes'];

/** By the name of the program. */
export const managers: Readonly<Record<string, Manager>> = {
  // https://manpages.debian.org/trixie/apt/apt-get.8.en.html
  'apt-get': {
    name: 'apt-get',
    family: 'apt',
    actions: apt,
    yes: aptYes,
    caches: aptCaches,
    cleaning: 'rm -rf /var/lib/apt/lists/*',
  },
  // https://manpages.debian.org/trixie/apt/apt.8.en.html
  apt: {
    name: 'apt',
    family: 'apt',
    actions: apt,
    yes: aptYes,
    caches: aptCaches,
    cleaning: 'rm -rf /var/lib/apt/lists/*',
  },
  // https://manpages.debian.org/trixie/aptitude/aptitude.8.en.html
  aptitude: {
    name: 'aptitude',
    family: 'apt',
    actions: apt,
    yes: ['-y', '--assume-yes'],
    caches: aptCaches,
    cleaning: 'rm -rf /var/lib/apt/lists/*',
  },
  // https://man.archlinux.org/man/apk.8
  apk: {
    name: 'apk',
    family: 'apk',
    actions: {
      add: 'install',
      fix: 'install',
      update: 'update',
      upgrade: 'upgrade',
      del: 'remove',
      'cache clean': 'clean',
      'cache purge': 'clean',
    },
    yes: [],
    caches: ['/var/cache/apk', '/etc/apk/cache', '/lib/apk/db'],
    cleaning: 'rm -rf /var/cache/apk/*',
  },
  // https://man7.org/linux/man-pages/man8/yum.8.html
  yum: {
    name: 'yum',
    family: 'rpm',
    actions: rpm,
    yes: rpmYes,
    caches: ['/var/cache/yum', '/var/cache/dnf'],
    cleaning: 'yum clean all',
  },
  // https://dnf.readthedocs.io/en/latest/command_ref.html
  dnf: {
    name: 'dnf',
    family: 'rpm',
    actions: rpm,
    yes: rpmYes,
    caches: ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum'],
    cleaning: 'dnf clean all',
  },
  // https://dnf5.readthedocs.io/en/latest/dnf5.8.html
  dnf5: {
    name: 'dnf5',
    family: 'rpm',
    actions: rpm,
    yes: rpmYes,
    caches: ['/var/cache/libdnf5', '/var/cache/dnf', '/var/cache/yum'],
    cleaning: 'dnf5 clean all',
  },
  // https://github.com/rpm-software-management/microdnf
  microdnf: {
    name: 'microdnf',
    family: 'rpm',
    actions: rpm,
    yes: rpmYes,
    caches: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'],
    cleaning: 'microdnf clean all',
  },
  // https://github.com/vmware/tdnf/wiki
  tdnf: {
    name: 'tdnf',
    family: 'rpm',
    actions: rpm,
    yes: rpmYes,
    caches: ['/var/cache/tdnf'],
    cleaning: 'tdnf clean all',
  },
  // https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html
  zypper: {
    name: 'zypper',
    family: 'zypper',
    actions: {
      install: 'install',
      in: 'install',
      'source-install': 'install',
      si: 'install',
      'install-new-recommends': 'install',
      inr: 'install',
      refresh: 'update',
      ref: 'update',
      update: 'upgrade',
      up: 'upgrade',
      patch: 'upgrade',
      'dist-upgrade': 'upgrade',
      dup: 'upgrade',
      remove: 'remove',
      rm: 'remove',
      clean: 'clean',
      cc: 'clean',
    },
    yes: ['-y', '--no-confirm', '-n', '--non-interactive'],
    caches: ['/var/cache/zypp'],
    cleaning: 'zypper clean --all',
  },
  // https://man.archlinux.org/man/pacman.8; its operations are flags, which packages.ts reads.
  pacman: {
    name: 'pacman',
    family: 'pacman',
    actions: {},
    yes: ['--noconfirm'],
    caches: ['/var/cache/pacman/pkg', '/var/lib/pacman/sync'],
    cleaning: 'rm -rf /var/cache/pacman/pkg/*',
  },
};
