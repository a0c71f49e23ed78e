import type { Fix, Found } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { lastInstallingRuns } from '../../model/installing-runs.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { once } from '../../model/once.ts';
import { type PackageCommand, packageCommandOf, packageCommands } from '../../model/packages.ts';
import { commandRemoval, instructionRemoval } from '../../model/removal.ts';
import type { Command, Script } from '../../model/shell.ts';

/** Uses of these managers that upgrade all that is installed, and the fix that takes them out. */
export function* upgrades(
  dockerfile: Dockerfile,
  managers: readonly string[],
  wanted: (subcommand: string) => boolean = () => true,
): Generator<Found> {
  for (const run of runs(dockerfile))
    for (const one of packageCommands(dockerfile, run)) {
      const { action, command, invocation, manager, packages } = one;
      if (action !== 'upgrade' || !managers.includes(manager.name)) continue;
      // With packages, apt upgrades all the same, and installs them: https://manpages.debian.org/apt-get
      if (packages.length > 0 && manager.family !== 'apt') continue;
      const verb = invocation.subcommand ?? invocation.flags[0]?.word;
      if (!verb || invocation.open || !wanted(verb.value ?? '')) continue;
      yield {
        from: command.words[0]?.from ?? command.from,
        to: verb.to,
        message: `${manager.name} ${verb.text} replaces whatever the repository has newer that day, so two builds of this file differ.`,
        fix: packages.length > 0 ? undefined : without(dockerfile, one),
      };
    }
}

/** More commands than a person writes in one script. */
const mostCommands = 100;

function without(dockerfile: Dockerfile, use: PackageCommand): Fix | undefined {
  const { command } = use;
  const { script } = command;
  if (script.commands.length > mostCommands) return undefined;
  const others = script.commands.filter(
    (one) => one !== command && one !== command.wrapper && one.wrapper === undefined,
  );
  const only = others.every((one) => isPreparation(innermost(one)));
  const installs = others.some((one) => packageCommandOf(innermost(one))?.action === 'install');
  // An update left by itself is the next thing to mend, and a later RUN may install with it.
  if (!installs && others.some(isUpdate) && (!only || servesLater(dockerfile, use)))
    return undefined;
  // A comment inside would go with the instruction.
  if (only && /\n[ \t]*#/.test(dockerfile.source.slice(script.instruction))) return undefined;
  const edits = only
    ? [instructionRemoval(dockerfile.source, script.instruction)]
    : [command, ...(refreshesItself(others) ? others.filter(isUpdate) : [])].map((one) =>
        commandRemoval(dockerfile, one),
      );
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  return {
    title: only ? 'Remove the upgrade and what serves it' : 'Remove the upgrade',
    safety: 'suggestion',
    edits,
  };
}

/** Whether a later RUN, here or in a stage that continues this one, installs from the index that is fetched here. */
function servesLater(dockerfile: Dockerfile, { command, manager }: PackageCommand): boolean {
  const { stage, index } = command.script.instruction;
  const last = stage && lastInstallingRuns(dockerfile).get(stage)?.get(manager.family);
  return last !== undefined && last > index;
}

/** `apk add --no-cache` reads the index anew, so the update was for the upgrade alone. */
function refreshesItself(others: readonly Command[]): boolean {
  const uses = others.flatMap((one) => packageCommandOf(innermost(one)) ?? []);
  const installs = uses.filter(({ action }) => action === 'install');
  return (
    installs.length > 0 &&
    installs.every(
      ({ manager, invocation }) =>
        manager.family === 'apk' && hasFlag(invocation, '--no-cache', '-U', '--update'),
    )
  );
}

const innermost = (command: Command): Command => wrapped(command.script).get(command) ?? command;

/** What each wrapper runs. */
const wrapped = once(
  ({ commands }: Script) =>
    new Map(commands.flatMap((one) => (one.wrapper ? [[one.wrapper, one] as const] : []))),
);

const isUpdate = (command: Command) => packageCommandOf(command)?.action === 'update';

/** What makes no sense without an upgrade or an install: refreshing and cleaning. */
function isPreparation(command: Command): boolean {
  const action = packageCommandOf(command)?.action;
  if (action === 'update' || action === 'clean' || action === 'upgrade') return true;
  if (command.name === 'set') return true;
  if (action === 'remove')
    return /^auto/.test(command.words.find(({ text }) => /^auto/.test(text))?.text ?? '');
  return (
    command.name === 'rm' &&
    command.words.slice(1).every(({ text }) => /^-|^\/var\/(?:lib\/apt|cache)\b/.test(text))
  );
}
