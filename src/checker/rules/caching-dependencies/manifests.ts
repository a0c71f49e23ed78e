import type { DependencyInstall } from '../../model/dependencies.ts';

/**
 * The files that say what the command installs, as COPY would name them; empty where they are not
 * plain to name, `undefined` where the command needs the source itself or reads none.
 */
export function manifestsOf({
  manager,
  invocation,
  verb,
  command,
}: DependencyInstall): readonly string[] | undefined {
  const { flags } = invocation;
  switch (manager) {
    case 'pip':
    case 'uv pip': {
      if (flags.some(({ name }) => name === '-e' || name === '--editable')) return undefined;
      const lists = flags.filter(({ name }) => /^(?:-r|--requirements?)$/.test(name));
      if (lists.length === 0) return undefined;
      const files = lists.map(({ value }) => value);
      const [file] = files;
      return files.length === 1 && file && /^[\w.-]+$/.test(file) && !hasFolder(command)
        ? [file]
        : [];
    }
    case 'npm':
      if (flags.some(({ name }) => name === '-g' || name === '--global' || name === '--workspaces'))
        return undefined;
      return plain(command, ['package*.json']);
    case 'yarn':
      return plain(command, ['package.json', 'yarn.lock']);
    case 'pnpm':
      return plain(command, ['package.json', 'pnpm-lock.yaml']);
    case 'bun':
      return plain(command, ['package.json', 'bun.lock']);
    case 'bundle':
      return plain(command, ['Gemfile', 'Gemfile.lock']);
    case 'composer':
      return verb.value === 'install' || verb.value === 'i' ? [] : undefined;
    case 'go':
      return verb.value === 'download' ? plain(command, ['go.mod', 'go.sum']) : undefined;
    case 'poetry':
      return flags.some(({ name }) => name === '--no-root')
        ? plain(command, ['pyproject.toml', 'poetry.lock'])
        : undefined;
    case 'pipenv':
      return plain(command, ['Pipfile', 'Pipfile.lock']);
    case 'uv':
      return flags.some(({ name }) => name === '--no-install-project')
        ? plain(command, ['pyproject.toml', 'uv.lock'])
        : undefined;
    default:
      return undefined;
  }
}

const plain = (command: DependencyInstall['command'], files: readonly string[]) =>
  hasFolder(command) ? [] : files;

/** Whether another folder may be meant. */
const hasFolder = ({ script, words }: DependencyInstall['command']) =>
  script.commands.some(({ name }) => name === 'cd' || name === 'pushd') ||
  words.some(({ partial }) => /^(?:--prefix|-C|--cwd|--dir|--directory|--gemfile)\b/.test(partial));
