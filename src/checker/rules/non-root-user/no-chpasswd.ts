import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noChpasswd: Rule = {
  id: 'no-chpasswd',
  title: 'Give accounts in an image no password',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['chpasswd'],
  why: 'A password set in a build step is the same in every container and readable in the history of the image. A container needs none: `docker exec --user` and an orchestrator choose the user without asking.',
  unless:
    'The image offers a login on purpose, to a training course say, and is published nowhere.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 app && echo app:changeit | chpasswd
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 app
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_17'] },

  *check(dockerfile) {
    if (!dockerfile.source.text.includes('chpasswd')) return;
    for (const run of onlyDeep(dockerfile, 'RUN'))
      for (const { name, words, containers } of commands(dockerfile, run)) {
        const [word] = words;
        if (name !== 'chpasswd' || !word) continue;
        const { from, to } = word;
        yield {
          from,
          to,
          message: `The password set here is the same in every container${isWritten(dockerfile.source.slice(containers.at(-1) ?? run)) ? ', and the history of the image shows it' : ''}.`,
        };
      }
  },
};

/** Whether the text holds a name with a password that is no variable and not made by a command. */
const isWritten = (text: string) => /[\w-]+:(?!\/\/)[^\s$`"'|:]{2,}/.test(text);
