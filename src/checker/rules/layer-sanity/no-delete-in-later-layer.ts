import { dockerfile } from '../../dockerfile-text.ts';
import { inImage } from '../../model/copied.ts';
import { createdBy } from '../../model/created.ts';
import { deleted } from '../../model/deletion.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { isWithin, mountOver } from '../../model/mount.ts';
import { PathSet } from '../../model/path-set.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noDeleteInLaterLayer: Rule = {
  id: 'no-delete-in-later-layer',
  title: 'Delete a download in the RUN that made it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['rm', 'unlink', 'rmdir', 'find', 'shred'].flatMap((deleting) =>
    ['curl', 'wget', 'aria', 'git'].map((fetching) => `${deleting} ${fetching} run run`),
  ),
  why: 'A layer cannot take back what the one below it holds: `rm` in a later `RUN` writes a mark that hides the file, and the image still ships every byte of it. Fetch, use and delete in one `RUN`, or do the work in a build stage.',
  examples: [
    {
      bad: dockerfile`
        FROM gcc:15.2-trixie
        RUN git clone https://git.example.org/app.git /src/app
        RUN make -C /src/app install
        RUN rm -r /src/app
      `,
      good: dockerfile`
        FROM gcc:15.2-trixie
        RUN git clone https://git.example.org/app.git /src/app \
          && make -C /src/app install \
          && rm -r /src/app
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const downloads = new PathSet();
    for (const stage of lineage(final).toReversed())
      for (const run of only(stage, 'RUN')) {
        const all = commands(dockerfile, run);
        const moved = all.find(({ name }) => name === 'cd' || name === 'pushd')?.from;
        const isStill = (from: number) => moved === undefined || from < moved;
        for (const command of all)
          for (const { value, partial, from, to } of deleted(command)) {
            if (value === undefined || (!partial.startsWith('/') && !isStill(from))) continue;
            const path = inImage(stage, run.index, value.replace(/\/\*$/, ''));
            if (path === undefined || /[*?[{]/.test(path)) continue;
            const kept = downloads.firstWithin(path);
            if (kept === undefined || all.some((one) => createsAgain(one.words, kept))) continue;
            downloads.delete(kept);
            yield {
              from,
              to,
              message: `${kept} was fetched in an earlier layer, which still ships it when this one hides it.`,
            };
          }
        const removers = all.filter((one) => one.name === 'mv' || deleted(one).length > 0);
        for (const command of all)
          for (const { path, word } of createdBy(command, stage, run.index)) {
            if (!word.value?.startsWith('/') && !isStill(word.from)) continue;
            if (mountOver(run, path) || isGone(removers, command.to, path)) continue;
            downloads.add(path);
          }
      }
  },
};

/** Whether the same RUN names the file before, so that it may be another one by now. */
const createsAgain = (words: readonly { readonly value: string | undefined }[], path: string) =>
  words.some(
    ({ value }, i) => value === path && /^-(?:\w*[oO]|-output\S*)$/.test(words[i - 1]?.value ?? ''),
  );

/** Whether one of the commands that delete or move something does so with it, or may. */
function isGone(removers: readonly Command[], from: number, path: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  return removers.some(
    (command) =>
      command.from > from &&
      command.words.some(
        ({ value, partial }) =>
          value === undefined ||
          partial.includes(name) ||
          isWithin(path, partial.replace(/\/?\*.*$/, '')),
      ),
  );
}
