import type { DependencyInstall, LanguageManager } from './dependencies.ts';
import type { Mount, Run } from './dockerfile.ts';
import { invocationOf } from './invocation.ts';
import { isWithin, mountTarget } from './mount.ts';
import { once } from './once.ts';
import type { Command, Script } from './shell.ts';
import { UNKNOWN } from './variables.ts';

/** Flags and variables that switch a cache off. */
interface Off {
  readonly flags: readonly string[];
  readonly variables: readonly string[];
  /** Whether a variable switches it off even where its value says no. */
  readonly evenByNo?: boolean;
}

/** Where a manager keeps what it has downloaded, and how it is told not to. */
export interface LanguageCache {
  /** For root, in the images that are common for it. */
  readonly folders: readonly [string, ...string[]];
  /** The end of the same folder in another home, or of a folder around it. */
  readonly elsewhere: RegExp;
  /** Variables that name another folder. */
  readonly variables: readonly string[];
  /** The flag that does. */
  readonly flag: string | undefined;
  readonly off: Off;
  /** The commands that empty it: tool, subcommand and operands, then the flags. */
  readonly cleaning: RegExp | undefined;
}

const none: Off = { flags: [], variables: [] };

const uv: LanguageCache = {
  folders: ['/root/.cache/uv'],
  elsewhere: /\/\.cache(?:\/uv)?$/,
  variables: ['UV_CACHE_DIR'],
  flag: '--cache-dir',
  off: { flags: ['--no-cache', '-n', '--no-cache-dir'], variables: ['UV_NO_CACHE'] },
  cleaning: /^uv cache clean\b/,
};

const pip: LanguageCache = {
  folders: ['/root/.cache/pip'],
  elsewhere: /\/\.cache(?:\/pip)?$/,
  variables: ['PIP_CACHE_DIR'],
  flag: '--cache-dir',
  // https://github.com/pypa/pip/blob/main/src/pip/_internal/cli/cmdoptions.py (_handle_no_cache_dir)
  off: { flags: ['--no-cache-dir', '--no-cache'], variables: ['PIP_NO_CACHE_DIR'], evenByNo: true },
  cleaning: /^pip cache purge\b/,
};

/** Managers whose cache is worth a mount, each from its manual. */
export const languageCaches: Readonly<Partial<Record<LanguageManager, LanguageCache>>> = {
  // https://pip.pypa.io/en/stable/topics/caching/
  pip,
  // https://docs.astral.sh/uv/concepts/cache/
  uv,
  'uv pip': uv,
  // https://python-poetry.org/docs/configuration/#cache-dir
  poetry: {
    folders: ['/root/.cache/pypoetry'],
    elsewhere: /\/\.cache(?:\/pypoetry.*)?$/,
    variables: ['POETRY_CACHE_DIR'],
    flag: undefined,
    off: { flags: ['--no-cache'], variables: [] },
    cleaning: /^poetry cache clear\b/,
  },
  // https://docs.npmjs.com/cli/v11/using-npm/config#cache
  npm: {
    folders: ['/root/.npm'],
    elsewhere: /\/\.npm(?:\/_cacache)?$/,
    variables: ['npm_config_cache', 'NPM_CONFIG_CACHE'],
    flag: '--cache',
    off: none,
    cleaning: /^npm cache (?:clean|clear|rm)\b/,
  },
  // https://classic.yarnpkg.com/en/docs/cli/cache, https://yarnpkg.com/configuration/yarnrc#cacheFolder
  yarn: {
    folders: ['/usr/local/share/.cache/yarn', '/root/.cache/yarn', '/root/.yarn/berry/cache'],
    elsewhere: /\/\.cache(?:\/yarn.*)?$|\/\.yarn(?:\/.*)?$|\/yarn-?cache$/i,
    variables: ['YARN_CACHE_FOLDER'],
    flag: '--cache-folder',
    off: none,
    cleaning: /^yarn cache clean\b/,
  },
  // https://pnpm.io/settings#storedir
  pnpm: {
    folders: ['/root/.local/share/pnpm/store'],
    elsewhere: /pnpm(?:-store)?(?:\/store.*)?$/,
    variables: ['npm_config_store_dir', 'NPM_CONFIG_STORE_DIR'],
    flag: '--store-dir',
    off: none,
    cleaning: /^pnpm store prune\b/,
  },
  // https://bun.sh/docs/install/cache
  bun: {
    folders: ['/root/.bun/install/cache'],
    elsewhere: /\/\.bun(?:\/.*)?$/,
    variables: ['BUN_INSTALL_CACHE_DIR'],
    flag: '--cache-dir',
    off: { flags: ['--no-cache'], variables: [] },
    cleaning: /^bun pm cache rm\b/,
  },
  // https://bundler.io/man/bundle-config.1.html
  bundle: {
    folders: ['/usr/local/bundle/cache'],
    elsewhere: /bundle(?:r)?(?:\/(?:.*\/)?cache)?$|\/gems\/cache$/,
    variables: [],
    flag: undefined,
    off: none,
    cleaning: undefined,
  },
  // https://go.dev/ref/mod#module-cache
  go: {
    folders: ['/go/pkg/mod', '/root/.cache/go-build'],
    elsewhere: /\/pkg(?:\/mod)?$|\/\.cache(?:\/go-build)?$|\/go$|\/go-build$/,
    variables: ['GOMODCACHE', 'GOCACHE'],
    flag: undefined,
    off: none,
    cleaning: /^go clean\b.*-(?:mod)?cache\b/,
  },
  // https://doc.rust-lang.org/cargo/guide/cargo-home.html
  cargo: {
    folders: ['/usr/local/cargo/registry'],
    elsewhere: /cargo(?:\/registry|\/git)?(?:\/.*)?$|\/target$/,
    variables: [],
    flag: undefined,
    off: none,
    cleaning: undefined,
  },
  // https://getcomposer.org/doc/03-cli.md#composer-cache-dir
  composer: {
    folders: ['/root/.composer/cache'],
    elsewhere: /composer(?:\/cache)?(?:\/.*)?$|\/\.cache(?:\/composer)?$|\/tmp\/cache$/,
    variables: ['COMPOSER_CACHE_DIR'],
    flag: undefined,
    off: { flags: ['--no-cache'], variables: [] },
    cleaning: /^composer (?:clear-?cache|cc)\b/,
  },
  // https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders
  dotnet: {
    folders: ['/root/.nuget/packages'],
    elsewhere: /nuget(?:\/.*)?$/i,
    variables: ['NUGET_PACKAGES'],
    flag: undefined,
    off: { flags: ['--no-cache', '--no-http-cache'], variables: [] },
    cleaning: /^dotnet nuget locals\b/,
  },
  // https://docs.conda.io/projects/conda/en/stable/commands/clean.html
  conda: {
    folders: ['/opt/conda/pkgs'],
    elsewhere: /\/pkgs(?:\/.*)?$/,
    variables: ['CONDA_PKGS_DIRS'],
    flag: undefined,
    off: none,
    cleaning: /^(?:conda|mamba|micromamba) clean\b.* (?:-a|--all|-t|--tarballs)(?: |$)/,
  },
};

/** The cache that a command of its manager empties. */
export function cacheCleanedBy(command: Command): LanguageCache | undefined {
  const invocation = invocationOf(command);
  if (!invocation?.subcommand) return undefined;
  const { tool, subcommand, operands, flags } = invocation;
  const words = [subcommand, ...operands].map(({ partial }) => partial);
  const written = [tool, ...words, ...flags.map(({ name }) => name)].join(' ');
  return Object.values(languageCaches).find(({ cleaning }) => cleaning?.test(written));
}

/** Folders that this command keeps its downloads in, where something names them; else the usual ones. */
export function foldersOf(
  cache: LanguageCache,
  run: Run,
  install: DependencyInstall,
): readonly string[] {
  const given = install.invocation.flags.find(({ name }) => name === cache.flag)?.value;
  const named = cache.variables.flatMap((name) => {
    const here = install.command.assignments.find((one) => one.name === name)?.value?.partial;
    return here ?? run.stage?.scope.variable(name, run.index)?.partial ?? [];
  });
  const chosen = [...(given === undefined ? [] : [given]), ...named].filter(
    (path) => !path.includes(UNKNOWN),
  );
  return chosen.length > 0 ? chosen : cache.folders;
}

/** The mount that keeps the manager's downloads out of the layer. */
export function cacheMount(
  run: Run,
  cache: LanguageCache,
  install: DependencyInstall,
): Mount | undefined {
  const folders = foldersOf(cache, run, install);
  return run.mounts.find((mount) => {
    if (mount.type !== 'cache' && mount.type !== 'tmpfs') return false;
    const target = mountTarget(mount);
    if (target === undefined) return false;
    return (
      cache.elsewhere.test(target) ||
      folders.some((folder) => isWithin(folder, target) || isWithin(target, folder))
    );
  });
}

/** The flag or variable that switches the cache off, `no` for one whose value says the contrary; `unknown` where one may. */
export function switchedOff(
  cache: LanguageCache,
  run: Run,
  { command, invocation }: DependencyInstall,
): 'flag' | 'variable' | 'no' | 'unknown' | undefined {
  if (invocation.flags.some(({ name }) => cache.off.flags.includes(name))) return 'flag';
  for (const name of cache.off.variables) {
    const value = valueInForce(name, run, command);
    if (value === undefined) continue;
    if (value.includes(UNKNOWN)) return 'unknown';
    if (isTrue(value)) return 'variable';
    if (cache.off.evenByNo && isFalse(value)) return 'no';
  }
  return undefined;
}

/** The commands of a script that set variables. */
const setters = once(({ commands }: Script) =>
  commands.filter(({ name, assignments }) => name === 'export' || assignments.length > 0),
);

/** A variable as a command sees it: from an assignment in front, an `export` before it, or ENV. */
function valueInForce(
  name: string,
  run: Run,
  command: DependencyInstall['command'],
): string | undefined {
  const own = command.assignments.find((one) => one.name === name);
  if (own) return own.value?.partial ?? '';
  for (const other of setters(command.script)) {
    if (other.from >= command.from) break;
    for (const { partial } of other.words.slice(1))
      if (other.name === 'export' && partial.startsWith(`${name}=`))
        return partial.slice(name.length + 1);
    if (other.words.length > 0 && other.to < command.from) continue;
    const outer = other.assignments.find((one) => one.name === name);
    if (outer) return outer.value?.partial ?? '';
  }
  return run.stage?.scope.variable(name, run.index)?.partial;
}

/** pip reads its variables so: https://github.com/pypa/pip/blob/main/src/pip/_internal/utils/misc.py (strtobool) */
const isTrue = (value: string) => /^(?:y|yes|t|true|on|1)$/i.test(value);
const isFalse = (value: string) => /^(?:n|no|f|false|off|0)$/i.test(value);
