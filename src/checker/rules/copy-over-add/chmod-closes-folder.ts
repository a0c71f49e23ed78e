import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { flagsNamed, only } from '../../model/dockerfile.ts';
import { isBefore } from '../../model/syntax-version.ts';
import type { Rule } from '../../rule.ts';

/** Source: https://docs.docker.com/reference/dockerfile/#copy---chmod */
export const chmodClosesFolder: Rule = {
  id: 'chmod-closes-folder',
  title: 'Leave folders their right to be entered',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['chmod'],
  why: 'An octal `--chmod` is given to everything that is copied, folders too, and a folder without the right to execute cannot be entered: only root reaches what is in it. `--chmod=a=rX`, since Dockerfile 1.14, writes the X for folders, and for files that have one already.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29.3-alpine3.22
        COPY --chmod=444 site/ /usr/share/nginx/html/
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29.3-alpine3.22
        COPY --chmod=a=rX site/ /usr/share/nginx/html/
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      if (isWindows(file, stage)) continue;
      for (const transfer of only(stage, 'COPY', 'ADD')) {
        const mode = flagsNamed(transfer, 'chmod').at(-1)?.value;
        // Rights to read for others, and nobody's to execute.
        if (!mode || !/^0?[4-7][04-7][04-7]$/.test(mode.text) || /[1357]/.test(mode.text)) continue;
        const folder = transfer.sources.find(({ value }) => value !== undefined && isFolder(value));
        if (!folder) continue;
        yield {
          from: mode.from,
          to: mode.to,
          message: `With ${mode.text} nobody but root can enter the folders that ${folder.text} brings.`,
          fix: isBefore(file, 14)
            ? undefined
            : {
                title: `Write ${symbolic(mode.text)}`,
                safety: 'suggestion',
                edits: [{ from: mode.from, to: mode.to, insert: symbolic(mode.text) }],
              },
        };
      }
    }
  },
};

/** What can only be a folder. Its contents are copied without it, so what counts are the folders in it. */
const isFolder = (path: string) => !path.includes('://') && /(?:^|\/)\.{0,2}$/.test(path);

/** `644` as `u=rwX,go=rX`, `444` as `a=rX`: the same rights, with X for folders alone. */
function symbolic(octal: string): string {
  const [user = '', group = '', other = ''] = octal.slice(-3).split('').map(rights);
  if (user === group && group === other) return `a=${user}`;
  return group === other ? `u=${user},go=${group}` : `u=${user},g=${group},o=${other}`;
}

const rights = (digit: string) => (digit === '0' ? '' : `r${Number(digit) & 2 ? 'w' : ''}X`);
