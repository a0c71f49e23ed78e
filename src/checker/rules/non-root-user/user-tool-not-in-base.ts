import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows, rootImage } from '../../model/bases.ts';
import { lineage, only, type Stage } from '../../model/dockerfile.ts';
import { isProvidedFor } from '../../model/errexit.ts';
import type { ImageReference } from '../../model/image.ts';
import { once, onceIn } from '../../model/once.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { type Command, commands, type Script } from '../../model/shell.ts';
import { mayHoldMore } from '../../model/shell-presence.ts';
import type { Rule } from '../../rule.ts';
import { broughtBy, faultOf, installsAny, kindOf } from './account-tools.ts';

export const userToolNotInBase: Rule = {
  id: 'user-tool-not-in-base',
  title: 'Create users with the tool that the base image has',
  severity: 'error',
  preset: 'recommended',
  mentions: ['useradd', 'groupadd', 'usermod', 'groupmod', 'adduser', 'addgroup'],
  why: 'Alpine has the `adduser` and `addgroup` of BusyBox and no `useradd`. Debian up to 12 and Ubuntu up to 23.10 have an `adduser` of their own, with other flags (`--disabled-password` for `-D`, `--system` for `-S`); the images of later releases have none, and `useradd` alone. In Fedora and its kin `adduser` is `useradd`, and Amazon Linux 2023 has neither. A line for one of them stops the build on another, mostly after the base image was exchanged.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN useradd --uid 10001 --no-create-home app
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN adduser -D -H -u 10001 app
        USER 10001
      `,
    },
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN adduser --system --uid 10001 app
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 app
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const kind = kindOf(stage);
      if (!kind || isWindows(dockerfile, stage)) continue;
      for (const run of only(stage, 'RUN'))
        for (const command of commands(dockerfile, run)) {
          const fault = faultOf(kind, command);
          if (!fault || !isSure(command)) continue;
          if (kind === 'alpine' && shadowFrom(dockerfile, stage) <= run.index) continue;
          if (mayHoldMore(stage, run.index)) continue;
          const { name = '' } = command;
          // A package that was installed may have brought it along.
          if (kind !== 'alpine' && fault.value === name && installsAny(dockerfile, stage, command))
            continue;
          const { from, to, value } = fault;
          const image = nameOf(rootImage(stage));
          yield {
            from,
            to,
            message:
              value === name
                ? `${image} has no ${name}, which the package ${broughtBy(kind)} would bring, so the build stops here.`
                : `The ${name} of ${image} ${kind === 'rpm' ? 'is useradd and ' : ''}knows no ${value}, so the build stops here.`,
          };
        }
    }
  },
};

/** Not where the script looks for the tool, or goes on without it. */
function isSure(command: Command): boolean {
  const { wrapper, script } = command;
  if (wrapper !== undefined && wrapper.name !== 'sudo' && wrapper.name !== 'exec') return false;
  return !isProvidedFor(command) && !looksForTools(script);
}

const looksForTools = once(({ text }: Script) =>
  /\b(?:command -v|which|type)\b|chroot|busybox/.test(text),
);

/** The index of the first instruction that names the package with the other tools, or packages that are not known. */
const shadowFrom = onceIn((dockerfile, stage: Stage): number => {
  const first = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(
      (one) =>
        /shadow/.test(dockerfile.source.slice(one)) ||
        (one.keyword === 'RUN' && packageCommands(dockerfile, one).some(isOpen)),
    )
    .map(({ index }) => index);
  return first.reduce((least, index) => Math.min(least, index), Number.POSITIVE_INFINITY);
});

const isOpen = ({ open, packages }: PackageCommand) =>
  open || packages.some(({ name }) => name === undefined);

const nameOf = ({ name, tag, text }: ImageReference): string =>
  name === undefined ? text : `${name}${tag === undefined ? '' : `:${tag}`}`;
