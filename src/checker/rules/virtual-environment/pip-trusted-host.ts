import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { type GivenFlag, type Invocation, invocationOf } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { wordRemoval } from '../../model/removal.ts';
import { type Command, commands } from '../../model/shell.ts';
import { written } from '../../model/written-text.ts';
import type { Rule } from '../../rule.ts';

export const pipTrustedHost: Rule = {
  id: 'pip-trusted-host',
  title: 'Let pip check who it talks to',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['trusted', 'ntrusted', 'insecure'],
  why: '`--trusted-host` switches the check of the certificate off for that host, so whoever sits between the build and the index can hand over packages of their own, which pip then runs. A proxy with a certificate of its own wants its authority added, with `--cert` or `PIP_CERT`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir --trusted-host pypi.org flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_4'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const command of commands(dockerfile, run)) {
        const invocation = invocationOf(command);
        if (invocation?.tool !== 'pip' && invocation?.tool !== 'uv pip') continue;
        const setting = settingOf(invocation);
        if (setting)
          yield {
            from: setting.from,
            to: setting.to,
            message:
              'The setting stays in the image, and every pip after it takes packages from whoever answers in that name.',
          };
        for (const flag of invocation.flags) {
          if (flag.name !== '--trusted-host' && flag.name !== '--allow-insecure-host') continue;
          const { from, to } = flag.word;
          yield {
            from,
            to,
            message: `${flag.name}${flag.value ? ` ${flag.value}` : ''} takes packages from whoever answers in that name, since no certificate is checked.`,
            fix: drop(dockerfile, command, flag),
          };
        }
      }
    for (const span of written(dockerfile, inFile))
      yield {
        ...span,
        message: 'With this setting every pip takes packages from whoever answers in that name.',
      };
  },
};

/** A line of pip.conf: https://pip.pypa.io/en/stable/topics/configuration/ */
const inFile = /(?<=\\n|^|["' ])trusted-host[ \t]*=[ \t]*[\w.-]+/gm;

/** The name in `pip config set global.trusted-host …`. */
const settingOf = ({ subcommand, operands: [verb, name] }: Invocation) =>
  subcommand?.value === 'config' &&
  verb?.value === 'set' &&
  /\.trusted-host$/.test(name?.value ?? '')
    ? name
    : undefined;

function drop(
  { source }: Dockerfile,
  { words, script }: Command,
  { word, value }: GivenFlag,
): Fix | undefined {
  const next = words[words.indexOf(word) + 1];
  if (script.shell === 'exec' || value === undefined) return undefined;
  const together = word.partial.includes('=') ? word : next;
  if (!together || /\n/.test(source.slice({ from: word.from, to: together.to }))) return undefined;
  const edit = wordRemoval(source, { from: word.from, to: together.to });
  return edit && { title: `Remove ${word.text}`, safety: 'suggestion', edits: [edit] };
}
