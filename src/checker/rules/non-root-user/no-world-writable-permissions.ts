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
      yield {
        from,
        to,
        message: `${mode} lets every user write, also the one that a broken-in program runs as.`,
        fix: withoutOthers(given, dockerfile.source.slice({ from, to })),
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

function withoutOthers({ from, to, mode }: GivenMode, text: string): Fix | undefined {
  if (!/^[0-7]+$/.test(mode) || text !== mode) return undefined;
  const insert = mode.slice(0, -1) + (Number(mode.at(-1)) & 5);
  return { title: `Set ${insert}`, safety: 'suggestion', edits: [{ from, to, insert }] };
}
