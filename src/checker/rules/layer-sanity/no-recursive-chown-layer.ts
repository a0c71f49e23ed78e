import { dockerfile } from '../../dockerfile-text.ts';
import { copiedPaths, inImage } from '../../model/copied.ts';
import { deleted } from '../../model/deletion.ts';
import { type Dockerfile, lineage, type Run } from '../../model/dockerfile.ts';
import { matcherOf } from '../../model/dockerignore.ts';
import { mountOver } from '../../model/mount.ts';
import { PathSet } from '../../model/path-set.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import { workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const noRecursiveChownLayer: Rule = {
  id: 'no-recursive-chown-layer',
  title: 'Keep chown -R off what an earlier layer holds',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['chown'],
  why: 'A layer holds files, not changes to them: `chown -R` over a tree that an earlier layer brought writes every file of it once more, and the image ships both. Leave what the program only reads to root, make the few folders it writes to its own, and give the rest its owner on arrival, with `COPY --chown`.',
  unless: 'The tree is tiny, or the owner is only known once the files are there.',
  examples: [
    {
      bad: dockerfile`
        FROM httpd:2.4.65-trixie
        COPY site/ /srv/site/
        RUN chown -R www-data:www-data /srv/site
      `,
      good: dockerfile`
        FROM httpd:2.4.65-trixie
        COPY site/ /srv/site/
        RUN install -d -o www-data -g www-data /srv/site/uploads
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const copied = new PathSet();
    const files = new Set<string>();
    for (const stage of lineage(final).toReversed())
      for (const one of stage.instructions) {
        if (one.keyword === 'COPY' || one.keyword === 'ADD')
          for (const { path, source } of copiedPaths(one)) {
            copied.add(path);
            const isFile = /[^/.][^/]*\.\w+$/.test(source.value ?? '');
            // Into a folder that is there already, it comes under its own name.
            if (isFile && path !== workdirAt(stage, one.index)) files.add(path);
          }
        if (one.keyword !== 'RUN' || copied.firstWithin('/') === undefined) continue;
        for (const { target, isDeep, from, to, gone } of chowns(dockerfile, one)) {
          for (const { value } of gone) {
            const taken = inImage(stage, one.index, value?.replace(/\/\*$/, '/'));
            if (taken !== undefined) takeAway(taken, copied, files);
          }
          const path = inImage(stage, one.index, target.value);
          if (path === undefined || path === '/' || mountOver(one, path)) continue;
          // Of a folder alone, chown changes nothing that is in it.
          if (isDeep ? copied.firstWithin(path) === undefined : !files.has(path)) continue;
          yield {
            from,
            to,
            message: isDeep
              ? `chown -R writes every file under ${path} again, and the layer that brought them keeps the first copy.`
              : `chown writes ${path} again, and the layer that brought it keeps the first copy.`,
          };
        }
      }
  },
};

interface Chown {
  readonly from: number;
  readonly to: number;
  readonly target: ShellWord;
  readonly isDeep: boolean;
  /** What the commands between the chown before it and this one move or delete. */
  readonly gone: readonly ShellWord[];
}

function chowns(dockerfile: Dockerfile, run: Run): Chown[] {
  let gone: ShellWord[] = [];
  return commands(dockerfile, run).flatMap((command): Chown[] => {
    const { name, words, from, to } = command;
    gone.push(...deleted(command), ...moved(command));
    if (name !== 'chown') return [];
    const flags = words.filter(({ partial }) => partial.startsWith('-'));
    const [owner, ...targets] = words.slice(1).filter(({ partial }) => !partial.startsWith('-'));
    const isDeep = flags.some(({ value = '' }) => /^-[a-zA-Z]*R|^--recursive$/.test(value));
    if (!owner) return [];
    const before = gone;
    gone = [];
    return targets.slice(0, 1).map((target) => ({ from, to, target, isDeep, gone: before }));
  });
}

/** The operands of `mv` but for the last, which says where to. */
const moved = ({ name, words }: Command): readonly ShellWord[] =>
  name === 'mv' ? words.slice(1, -1).filter(({ partial }) => !partial.startsWith('-')) : [];

/** More files than anybody names one by one. */
const mostFiles = 1000;

/** What lies at the path, or what the pattern takes, is copied to no folder any more. */
function takeAway(taken: string, copied: PathSet, files: Set<string>) {
  const matcher =
    /[*?[]/.test(taken) && files.size < mostFiles ? matcherOf(taken, false) : undefined;
  const matched = matcher ? [...files].filter((path) => matcher.test(path)) : [taken];
  for (const folder of matched)
    for (let path = copied.firstWithin(folder); path; path = copied.firstWithin(folder)) {
      copied.delete(path);
      files.delete(path);
    }
}
