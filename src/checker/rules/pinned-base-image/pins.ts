import type { Found } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Package, type PackageCommand, packageCommands } from '../../model/packages.ts';
import type { ShellWord } from '../../model/shell.ts';

/** Installs by these managers that leave a version open; one finding per command, on its first such package. */
export function* unpinned(dockerfile: Dockerfile, managers: readonly string[]): Generator<Found> {
  for (const run of runs(dockerfile))
    for (const one of packageCommands(dockerfile, run)) {
      if (one.action !== 'install' || !managers.includes(one.manager.name)) continue;
      const found = finding(
        one.packages
          .filter((each) => isUnpinned(one, each) || isEmptyHere(dockerfile, run, each))
          .map(({ word }) => word),
        'so each build installs what the repository has that day',
      );
      if (found) yield found;
    }
}

/** Whether its version is a variable of another stage, which this one does not see. */
function isEmptyHere({ stages, globals }: Dockerfile, { stage }: Run, { word }: Package): boolean {
  if (!stage || word.value !== undefined || word.text.startsWith('$')) return false;
  const names = [...word.text.matchAll(/\$\{?(\w+)\}?/g)].flatMap(([, name]) => name ?? []);
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        !stage.scope.variable(name) &&
        [globals, ...stages.map(({ scope }) => scope)].some(
          (scope) => scope.variable(name)?.kind === 'ENV',
        ),
    )
  );
}

/** The first of the words, with a message that counts the others. */
export function finding(words: readonly ShellWord[], consequence: string): Found | undefined {
  const [first] = words;
  if (!first) return undefined;
  const others = words.length - 1;
  const who =
    others === 0 ? (first.value ?? first.text) : `${first.value ?? first.text} and ${others} more`;
  const have = others === 0 ? 'has' : 'have';
  return { from: first.from, to: first.to, message: `${who} ${have} no version, ${consequence}.` };
}

function isUnpinned(
  { invocation: { subcommand }, manager }: PackageCommand,
  { kind, pinned, word }: Package,
): boolean {
  if (kind !== 'name' || pinned || word.value === undefined || /^[*]?$/.test(word.value))
    return false;
  if (word.value.startsWith('-')) return false;
  const verb = subcommand?.value ?? '';
  // What is named here is not what is installed: its build dependencies are, or a group.
  if (/^(?:build-?dep|builddep-install|satisfy|groups?(?:install)?)$/.test(verb)) return false;
  // A stream of a module is its version: nodejs:22.
  if (verb === 'module') return !word.value.includes(':');
  // apk's virtual packages, by custom named with a dot, are made up on the spot.
  return !(manager.family === 'apk' && word.value.startsWith('.'));
}
