import type { Found } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import type { Action } from '../../model/package-managers.ts';
import { answersYes, type PackageCommand, packageCommands } from '../../model/packages.ts';
import type { Command } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import { spanOf } from './package-span.ts';

/** Package managers of one kind, and what they do when nobody answers. */
export interface Asking {
  readonly managers: readonly string[];
  readonly actions: readonly Action[];
  /** The switch that answers in advance. */
  readonly flag: string;
  /** What follows without it, put behind the command's name. */
  readonly consequence: (name: string) => string;
  /** A setting in a file of the image that answers for every call. */
  readonly setting?: RegExp;
}

/** The uses of these managers that ask a question which nobody will answer. */
export function* unanswered(dockerfile: Dockerfile, asking: Asking): Generator<Found> {
  let isSet: boolean | undefined;
  for (const run of runs(dockerfile))
    for (const one of packageCommands(dockerfile, run)) {
      const { command, invocation, manager } = one;
      if (!asking.managers.includes(manager.name) || answersYes(one)) continue;
      if ((one.open && !one.isFed) || !asks(one, asking) || isFed(command)) continue;
      const at = invocation.subcommand ?? invocation.flags[0]?.word;
      if (!at) continue;
      isSet ??= asking.setting?.test(dockerfile.source.text) === true;
      if (isSet) return;
      const name = manager.name === 'pacman' ? 'pacman' : `${manager.name} ${at.text}`;
      yield {
        ...spanOf(one),
        message: asking.consequence(name),
        fix: {
          title: `Add ${asking.flag}`,
          safety: 'safe',
          edits: [argumentAfter(command, at, asking.flag)],
        },
      };
    }
}

const asks = ({ action, invocation, manager }: PackageCommand, { actions }: Asking) =>
  action !== undefined &&
  actions.includes(action) &&
  !hasFlag(invocation, '--dry-run', '--print-uris', '--assumeno', '--help', '--version') &&
  !(manager.family === 'apt' && hasFlag(invocation, '-s', '--simulate', '--just-print'));

/** Whether something else may answer: `yes | apt-get …`, or a file as its input, which `xargs` keeps to itself. */
export const isFed = ({ operator, redirects, wrapper }: Command): boolean =>
  wrapper?.name !== 'xargs' &&
  (operator === '|' ||
    redirects.some((redirect) => redirect.operator.startsWith('<')) ||
    (wrapper !== undefined && isFed(wrapper)));
