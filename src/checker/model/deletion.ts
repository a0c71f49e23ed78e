import { isWithin } from './mount.ts';
import type { Command, ShellWord } from './shell.ts';
import { UNKNOWN } from './variables.ts';

/** The operands of a command that it deletes: those of `rm`, and where `find … -delete` looks. */
export function deleted({ name, words }: Command): readonly ShellWord[] {
  if (name === 'rm' || name === 'rmdir' || name === 'unlink')
    return words.filter(({ partial }, i) => i > 0 && !partial.startsWith('-'));
  if (name !== 'find') return nothing;
  const rest = words.slice(1);
  const expression = rest.findIndex(({ partial }) => /^[-(!\\]/.test(partial));
  const tests = expression < 0 ? [] : rest.slice(expression);
  const deletes = tests.some(
    ({ value }, i) =>
      value === '-delete' ||
      (/^-(?:exec|ok)(?:dir)?$/.test(value ?? '') && tests[i + 1]?.value === 'rm'),
  );
  return deletes ? rest.slice(0, expression) : [];
}

const nothing: readonly ShellWord[] = [];

/**
 * Whether a command deletes what a folder holds, or may do so: an operand that cannot be known
 * counts, and so does a program that has cleaning in its name.
 */
export function mayEmpty(command: Command, folder: string): boolean {
  if (/clean/i.test(command.name ?? '')) return true;
  if (isFed(command, folder)) return true;
  return deleted(command).some(({ partial }) =>
    partial.startsWith(UNKNOWN)
      ? true
      : braces(partial).some((path) =>
          path.startsWith('/')
            ? isWithin(folder, beforePattern(path))
            : mayBeIn(folder, path.replace(/^(?:\.\.?\/+)+/, '')),
        ),
  );
}

/** `find /var/cache -type f | xargs rm`, where the folder is named in front. */
function isFed({ name, wrapper, containers, script }: Command, folder: string): boolean {
  const pipe = containers.findLast(({ kind }) => kind === 'pipeline');
  return (
    name === 'rm' &&
    wrapper?.name === 'xargs' &&
    pipe !== undefined &&
    script.text.slice(pipe.from - script.from, pipe.to - script.from).includes(folder)
  );
}

/** `/var/lib/apt/lists/*` is about `/var/lib/apt/lists`. */
const beforePattern = (path: string) => {
  const [before = ''] = path.split(/\/?[^/]*[*?[]/, 1);
  return before.replace(/\/+$/, '') || '/';
};

/** Whether a relative path may lead to the folder, from wherever the command works: by the name it begins with. */
function mayBeIn(folder: string, path: string): boolean {
  const [, name = '', next = ''] = /^([^/*?[]*)(.?)/.exec(path) ?? [];
  const isWhole = next === '' || next === '/';
  return folder.split('/').some((one) => (isWhole ? one === name : one.startsWith(name)));
}

/** `/var/{cache,log}` is two paths. */
function braces(text: string): string[] {
  const match = /^([^{]*)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(text);
  if (!match) return [text];
  const [, before = '', choices = '', after = ''] = match;
  return choices.split(',').flatMap((choice) => braces(before + choice + after));
}
