import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type GivenMode, givenModes, grantsOf } from '../../model/permissions.ts';
import type { Rule } from '../../rule.ts';

export const noWorldWritablePermissions: Rule = {
  id: 'no-world-writable-permissions',
  title: 'Let only owner and group write',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['chmod', 'install', 'umask', 'mkdir'],
  why: '`chmod 777` lets every user in the container change the file, also the one a broken-in program runs as: it can rewrite what runs next. It usually hides that the folder belongs to the wrong user; `--chown`, or a group that may write, says what is meant, and group 0 also serves platforms that choose the user themselves.',
  unless: 'It is a shared folder like `/tmp`, with the sticky bit set: `chmod 1777`.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN mkdir /data && chmod 777 /data
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN mkdir /data && chmod 775 /data
        USER 10001
      `,
    },
  ],
  peers: {
    tally: ['tally/world-writable-state-path-workaround'],
    droast: ['DF034'],
    'sonar-iac': ['S2612'],
  },

  *check(dockerfile) {
    for (const given of givenModes(dockerfile)) {
      if (!grantsOf(given.mode)?.othersWrite || isShortLived(given)) continue;
      const { from, to, mode } = given;
      const shared = sharedOf(given);
      yield {
        from,
        to,
        message:
          shared === undefined
            ? `${mode} lets every user write, also the one that a broken-in program runs as.`
            : `${mode} takes the sticky bit away from ${shared}, so every user may remove and replace the files of the others.`,
        fix: withoutOthers(given, dockerfile.source.slice({ from, to }), shared),
      };
    }
  },
};

/** Whether a later command of the same script deletes what the mode is given to. */
function isShortLived({ command, to }: GivenMode): boolean {
  const target = command?.words.at(-1);
  if (!command || !target) return false;
  return command.script.commands.some(
    ({ name, from, words }) =>
      name === 'rm' && from > to && words.some(({ text }) => text === target.text),
  );
}

/** Folders that every user must write to, with the sticky bit: https://refspecs.linuxfoundation.org/FHS_3.0/fhs/index.html */
const shared = /^\/(?:(?:var\/)?tmp|dev\/shm)\/?$/;

/** The first of these folders that chmod gives a number as its mode. */
function sharedOf({ command, mode, to }: GivenMode): string | undefined {
  if (command?.name !== 'chmod' || !/^[0-7]+$/.test(mode)) return undefined;
  return command.words.find(({ from, value }) => from >= to && shared.test(value ?? ''))?.value;
}

function withoutOthers(
  { from, to, mode, command }: GivenMode,
  text: string,
  folder: string | undefined,
): Fix | undefined {
  if (!/^[0-7]+$/.test(mode) || text !== mode) return undefined;
  const others = command?.words.some(
    (word) => word.from >= to && !/^-/.test(word.text) && !shared.test(word.value ?? ''),
  );
  // One mode does not suit such a folder and another.
  if (folder !== undefined && others) return undefined;
  const insert = folder === undefined ? mode.slice(0, -1) + (Number(mode.at(-1)) & 5) : '1777';
  return { title: `Set ${insert}`, safety: 'suggestion', edits: [{ from, to, insert }] };
}
