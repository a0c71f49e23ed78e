import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { runs } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { type PowershellScript, powershellOf, statements } from './powershell.ts';

export const powershellErrorAction: Rule = {
  id: 'powershell-error-action',
  title: 'Let PowerShell stop at the first error',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['powershell', 'pwsh'],
  why: "PowerShell writes an error and goes on with the next statement, so a step that failed in its middle ends well. With `$ErrorActionPreference = 'Stop'`, most simply in `SHELL`, the first error ends the build.",
  examples: [
    {
      bad: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command"]
        RUN New-Item C:/shop -ItemType Directory; Copy-Item C:/setup/* C:/shop
        USER ContainerUser
      `,
      good: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
        RUN New-Item C:/shop -ItemType Directory; Copy-Item C:/setup/* C:/shop
        USER ContainerUser
      `,
    },
  ],
  peers: { tally: ['tally/powershell/error-action-preference'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      const script = powershellOf(dockerfile, run);
      if (!script || stops.test(script.prelude + script.text)) continue;
      const parts = statements(script.text, dockerfile.escape);
      const working = parts.filter((part) => !/^\$[\w:]+\s*=|^Write-/i.test(part));
      if (parts.length < 2 || working.length === 0) continue;
      yield {
        from: run.keywordSpan.from,
        to: run.keywordSpan.to,
        // With -Command, the last statement decides how PowerShell ends: https://github.com/PowerShell/PowerShell/issues/13501
        message: `PowerShell goes on after an error in ${parts.length === 2 ? 'the first of these 2' : `any but the last of these ${parts.length}`} statements, and the build with it.`,
        fix: stopped(script),
      };
    }
  },
};

const stops = /\$ErrorActionPreference\s*=\s*["'\\]*Stop|\btry\s*\{/i;

/** In the SHELL, for all that follow it. */
function stopped({ shell }: PowershellScript): Fix | undefined {
  const last = shell?.exec.at(-1);
  if (!last || !/^-c(?:ommand)?$/i.test(last.text)) return undefined;
  const insert = `, "$ErrorActionPreference = 'Stop';"`;
  return {
    title: 'Stop at errors in SHELL',
    safety: 'suggestion',
    edits: [{ from: last.to, to: last.to, insert }],
  };
}
