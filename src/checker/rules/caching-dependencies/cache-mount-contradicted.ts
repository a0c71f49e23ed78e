import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { deleted } from '../../model/deletion.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import {
  cacheMount,
  type LanguageCache,
  languageCaches,
  switchedOff,
} from '../../model/language-caches.ts';
import { runs } from '../../model/layers.ts';
import { mountTarget } from '../../model/mount.ts';
import { commandRemoval, wordRemoval } from '../../model/removal.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { empties } from './empties.ts';

export const cacheMountContradicted: Rule = {
  id: 'cache-mount-contradicted',
  title: 'Let a cache mount fill: no --no-cache-dir, no cleaning',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cache mount'],
  why: 'A cache mount keeps downloads between builds and never becomes part of the image, so there is nothing to save and nothing to clean. A flag that switches the cache off, or a command that empties it, leaves a mount that costs a line and gives nothing.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN --mount=type=cache,target=/root/.cache/pip \
            pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN --mount=type=cache,target=/root/.cache/pip \
            pip install flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file)) {
      const targets = run.mounts.flatMap((mount) =>
        mount.type === 'cache' ? (mountTarget(mount) ?? []) : [],
      );
      if (targets.length === 0) continue;
      for (const install of dependencyInstalls(file, run)) {
        const cache = languageCaches[install.manager];
        if (!cache || !cacheMount(run, cache, install)) continue;
        const off = switchedOff(cache, run, install);
        if (off === 'flag') yield byFlag(file, install, cache);
        else if (off === 'variable' || off === 'no') yield byVariable(install, cache);
      }
      for (const command of commands(file, run)) {
        const target = targets.find((folder) => empties(command, folder));
        if (target) yield byCleaning(file, run, command, target);
      }
    }
  },
};

function byFlag(
  { source }: Dockerfile,
  { command, invocation }: DependencyInstall,
  { off }: LanguageCache,
) {
  const flag = invocation.flags.find(({ name }) => off.flags.includes(name));
  const at = flag?.word ?? command;
  const alone = flag && flag.word.partial === flag.name && command.script.shell !== 'exec';
  const edit = alone ? wordRemoval(source, at) : undefined;
  return {
    from: at.from,
    to: at.to,
    message: `${flag?.name ?? 'The flag'} keeps ${command.name} from using the cache that is mounted for it.`,
    fix: edit && ({ title: `Remove ${flag?.name}`, safety: 'safe', edits: [edit] } satisfies Fix),
  };
}

const byVariable = ({ command, verb }: DependencyInstall, { off }: LanguageCache) => ({
  from: command.words[0]?.from ?? command.from,
  to: verb.to,
  message: `${off.variables.join(' or ')} switches the cache off that is mounted for ${command.name} here.`,
});

function byCleaning(file: Dockerfile, run: Run, command: Command, target: string) {
  const only = deleted(command).length > 1 && command.name === 'rm';
  const edit = only || run.heredocs.length > 0 ? undefined : commandRemoval(file, command);
  return {
    from: command.from,
    to: command.to,
    message: `This empties ${target}, which is a cache mount, so the next build finds nothing in it.`,
    fix:
      edit && ({ title: 'Remove the cleaning', safety: 'suggestion', edits: [edit] } satisfies Fix),
  };
}
