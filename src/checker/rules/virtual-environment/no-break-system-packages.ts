import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { only, type Stage } from '../../model/dockerfile.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import { runsInEnvironment } from '../../model/wrappers.ts';
import type { Rule } from '../../rule.ts';

export const noBreakSystemPackages: Rule = {
  id: 'no-break-system-packages',
  title: "Make a virtual environment instead of breaking the system's Python",
  severity: 'warning',
  preset: 'recommended',
  mentions: ['break'],
  why: "The distribution's Python belongs to the distribution: its own tools import what pip puts in front of, or in place of, what they need (PEP 668). The flag only silences the guard. A virtual environment has its own folder, and one directory to copy.",
  unless:
    'Nothing in the image but your program uses that Python, and no distribution package of Python modules is installed.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends python3-pip && rm -rf /var/lib/apt/lists/*
        RUN pip install --no-cache-dir --break-system-packages flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends python3-venv && rm -rf /var/lib/apt/lists/*
        RUN python3 -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const { pairs, stage } of only(dockerfile, 'ENV'))
      for (const { key, value, from, to } of pairs)
        if (key.value === 'PIP_BREAK_SYSTEM_PACKAGES' && isTrue(value?.value))
          yield { from, to, message: message(stage) };
    for (const run of runs(dockerfile))
      for (const command of commands(dockerfile, run)) {
        const assignment = command.assignments.find(
          ({ name, value }) => name === 'PIP_BREAK_SYSTEM_PACKAGES' && isTrue(value?.value),
        );
        if (assignment)
          yield { from: assignment.from, to: assignment.to, message: message(run.stage) };
        const invocation = invocationOf(command);
        if (invocation?.tool !== 'pip' && invocation?.tool !== 'uv pip') continue;
        if (runsInEnvironment(command)) continue;
        const flag = invocation.flags.find(({ name }) => name === '--break-system-packages');
        const isOwn = hasFlag(invocation, '--user');
        if (flag)
          yield { from: flag.word.from, to: flag.word.to, message: message(run.stage, isOwn) };
      }
  },
};

/** The official image has a Python of its own in /usr/local, without the guard. */
function message(stage: Stage | undefined, isOwn = false): string {
  if (stage && rootImage(stage).name === 'python')
    return 'The Python of this image is not the distribution’s and guards nothing, so this does nothing here.';
  return isOwn
    ? 'This lets pip put packages in front of those that the distribution’s own tools import, for this user.'
    : 'This lets pip put packages in front of those that the distribution’s own tools import, or in their place.';
}

const isTrue = (value: string | undefined) =>
  value !== undefined && /^(?:1|true|yes|on|t|y)$/i.test(value);
