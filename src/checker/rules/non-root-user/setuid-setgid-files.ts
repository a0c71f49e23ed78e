import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { givenModes, grantsOf } from '../../model/permissions.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const setuidSetgidFiles: Rule = {
  id: 'setuid-setgid-files',
  title: 'Set no setuid or setgid bit',
  severity: 'warning',
  preset: 'strict',
  mentions: ['chmod', 'install'],
  why: 'A setuid program runs as its owner, whoever starts it, so one flaw in it makes any user root again and `USER` was for nothing. A capability (`setcap`) grants the one thing that is needed.',
  unless:
    'A sandbox helper asks for it, such as that of Chromium, or the bit is on a folder whose files should inherit its group.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        COPY --chmod=4755 ping /usr/local/bin/ping
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        COPY --chmod=755 ping /usr/local/bin/ping
        USER 10001
      `,
    },
  ],
  peers: { 'sonar-iac': ['S2612'], dockle: ['CIS-DI-0008'] },

  *check(dockerfile) {
    for (const { from, to, mode, command } of givenModes(dockerfile)) {
      const grants = grantsOf(mode);
      // On a folder the bit hands down its group.
      if ((!grants?.setuid && !grants?.setgid) || command?.name === 'mkdir') continue;
      yield {
        from,
        to,
        message: grants.setuid
          ? `${mode} sets the setuid bit, so whoever starts the program gets the rights of its owner.`
          : `${mode} sets the setgid bit, so whoever starts the program gets the rights of its group.`,
        fix: withoutBit({ from, to }, mode),
      };
    }
  },
};

function withoutBit({ from, to }: Span, mode: string): Fix | undefined {
  const insert = /^0?[2467]([0-7]{3})$/.exec(mode)?.[1];
  if (insert === undefined || to - from !== mode.length) return undefined;
  return { title: `Set ${insert}`, safety: 'suggestion', edits: [{ from, to, insert }] };
}
