import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { runs } from '../../model/layers.ts';
import { shellOf } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';
import { type PowershellScript, powershellOf } from './powershell.ts';

export const powershellProgress: Rule = {
  id: 'powershell-progress',
  title: 'Download with PowerShell without its progress bar',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['powershell', 'pwsh', 'invoke', 'iwr'],
  why: "Windows PowerShell draws the progress of `Invoke-WebRequest` anew for every piece it receives, which can make a download many times slower, and a build shows none of it. `$ProgressPreference = 'SilentlyContinue'` switches it off.",
  examples: [
    {
      bad: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
        RUN Invoke-WebRequest https://example.com/setup.exe -OutFile C:/setup.exe
        USER ContainerUser
      `,
      good: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
        RUN Invoke-WebRequest https://example.com/setup.exe -OutFile C:/setup.exe
        USER ContainerUser
      `,
    },
  ],
  peers: { tally: ['tally/powershell/progress-preference'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      const script = powershellOf(dockerfile, run);
      if (!script || silent.test(script.prelude + script.text)) continue;
      const call = download.exec(script.text);
      if (!call) continue;
      const from = script.from + call.index;
      yield {
        from,
        to: from + call[0].length,
        // PowerShell 6 and later are no slower for it: https://github.com/PowerShell/PowerShell/issues/2138
        message: `${call[0]} draws a progress bar here that no one sees${/\bpwsh\b/i.test(shellOf(dockerfile, run)) ? '' : ', and is slower for it'}.`,
        fix: quietened(script),
      };
    }
  },
};

const silent = /\$ProgressPreference\s*=\s*["'\\]*SilentlyContinue/i;
const download = /(?<![\w-])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)(?![\w-])/i;

/** In the SHELL, for all that follow it. */
function quietened({ shell }: PowershellScript): Fix | undefined {
  const last = shell?.exec.at(-1);
  if (!last) return undefined;
  const preference = "$ProgressPreference = 'SilentlyContinue';";
  const edit = /^-c(?:ommand)?$/i.test(last.text)
    ? { from: last.to, to: last.to, insert: `, "${preference}"` }
    : /;\s*$/.test(last.text)
      ? { from: last.to - 1, to: last.to - 1, insert: ` ${preference}` }
      : undefined;
  return (
    edit && { title: 'Switch the progress bar off in SHELL', safety: 'suggestion', edits: [edit] }
  );
}
