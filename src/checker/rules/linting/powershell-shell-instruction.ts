import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import { shellOf } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';

export const powershellShellInstruction: Rule = {
  id: 'powershell-shell-instruction',
  title: 'Choose PowerShell once, with SHELL',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['powershell', 'pwsh'],
  why: 'A RUN that calls `powershell` starts the shell of the image first, and what you write passes through the quoting of both. `SHELL ["powershell", "-Command", "…"]` says it once, and is the place for `$ErrorActionPreference`.',
  unless: 'Steps for another shell stand between them.',
  examples: [
    {
      bad: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        RUN powershell -Command New-Item C:/shop -ItemType Directory
        RUN powershell -Command New-Item C:/logs -ItemType Directory
        USER ContainerUser
      `,
      good: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
        RUN New-Item C:/shop -ItemType Directory
        RUN New-Item C:/logs -ItemType Directory
        USER ContainerUser
      `,
    },
  ],
  peers: {
    tally: ['tally/powershell/prefer-shell-instruction'],
    kics: ['changing_default_shell_using_run_command'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const calls = only(stage, 'RUN').flatMap((run) => {
        const way = run.form === 'shell' && call.exec(dockerfile.source.slice(run.body))?.[0];
        return way ? [{ run, way: way.replace(/\s+/g, ' ').toLowerCase() }] : [];
      });
      // Called in different ways, they have no one SHELL in common.
      const times = new Map<string, number>();
      for (const { way } of calls) times.set(way, (times.get(way) ?? 0) + 1);
      const [first, second] = calls.filter(({ way }) => (times.get(way) ?? 0) > 1);
      if (!first || !second || /^(?:pwsh|powershell)/.test(shellOf(dockerfile, second.run)))
        continue;
      const { from } = first.run.body;
      yield {
        from,
        to: from + (/\s/.exec(first.way)?.index ?? first.way.length),
        message: 'Several steps of this stage call PowerShell through another shell.',
      };
    }
  },
};

/** The name and the flags before the script, as far as they choose how it is run. */
const call =
  /^@?(?:\S*[\\/])?(?:pwsh|powershell)(?:\.exe)?(?=\s)(?:\s+-(?!c\b|command\b)\w+(?:\s+(?:bypass|unrestricted|remotesigned))?)*/i;
