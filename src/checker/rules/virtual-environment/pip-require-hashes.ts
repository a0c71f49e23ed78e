import { dockerfile } from '../../dockerfile-text.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const pipRequireHashes: Rule = {
  id: 'pip-require-hashes',
  title: 'Install requirements with --require-hashes',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['pip', 'uv'],
  why: 'A version says what a package is called, a hash says what it is. With `--require-hashes` pip takes nothing, at any depth, whose hash is not in the file, so neither the index nor a mirror can hand over something else. `uv pip compile --generate-hashes` and `pip-compile --generate-hashes` write such files.',
  unless:
    'The requirements name local folders or repositories, which have no hash; or the file has hashes, and pip then insists on them by itself.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        COPY requirements.txt /tmp/
        RUN pip install --no-cache-dir -r /tmp/requirements.txt
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY requirements.txt /tmp/
        RUN pip install --require-hashes --no-cache-dir -r /tmp/requirements.txt
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file))
      for (const { command, invocation, manager, verb, open } of dependencyInstalls(file, run)) {
        if ((manager !== 'pip' && manager !== 'uv pip') || open) continue;
        const list = invocation.flags.find(
          ({ name }) => name === '-r' || name === '--requirement' || name === '--requirements',
        );
        if (!list || hasFlag(invocation, '--require-hashes', '--no-index')) continue;
        if (run.stage?.scope.variable('PIP_REQUIRE_HASHES', run.index)) continue;
        yield {
          from: list.word.from,
          to: list.word.to,
          message: `Nothing says that what ${list.value ?? 'this file'} names must have the content it had when it was chosen.`,
          fix: {
            title: 'Add --require-hashes',
            safety: 'suggestion',
            edits: [argumentAfter(command, verb, '--require-hashes')],
          },
        };
      }
  },
};
