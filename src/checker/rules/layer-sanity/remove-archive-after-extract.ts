import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { inImage } from '../../model/copied.ts';
import { asWritten, fetchedBy } from '../../model/created.ts';
import type { Dockerfile, Run, Stage } from '../../model/dockerfile.ts';
import { isShipped } from '../../model/layers.ts';
import { mountOver } from '../../model/mount.ts';
import { once } from '../../model/once.ts';
import { Removals } from '../../model/removals.ts';
import { type Command, commands } from '../../model/shell.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const removeArchiveAfterExtract: Rule = {
  id: 'remove-archive-after-extract',
  title: 'Remove a downloaded archive in the RUN that unpacks it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['tar', 'unzip'],
  why: 'Once it is unpacked, nobody reads the archive again, but the layer ships it beside what came out of it. In a later `RUN` it can only be hidden. Where the archive goes straight into `tar` through a pipe, there is nothing to remove.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        WORKDIR /tmp
        RUN wget -q -O data.tar.gz https://example.org/data.tar.gz \
          && echo "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  data.tar.gz" | sha256sum -c - \
          && tar -xzf data.tar.gz -C /opt
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        WORKDIR /tmp
        RUN wget -q -O data.tar.gz https://example.org/data.tar.gz \
          && echo "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  data.tar.gz" | sha256sum -c - \
          && tar -xzf data.tar.gz -C /opt \
          && rm data.tar.gz
      `,
    },
  ],
  peers: { parfum: ['tarSomethingRmTheSomething'] },

  *check(dockerfile) {
    let fetched = new Map<string, Run>();
    let stage: Stage | undefined;
    for (const run of keptRuns(dockerfile)) {
      if (run.stage !== stage) fetched = new Map();
      stage = run.stage;
      const all = commands(dockerfile, run);
      for (const { name } of all.flatMap(fetchedBy)) if (name !== undefined) fetched.set(name, run);
      if (!stage || !all.some(unpacks)) continue;
      const removals = new Removals(all);
      // What is written alike twice in one RUN is one file.
      const alike = new Set(
        all.flatMap((command) => fetchedBy(asWritten(command)).map(({ name }) => name)),
      );
      for (const command of all) {
        if (!unpacks(command)) continue;
        const archive = archiveOf(asWritten(command));
        const name = archive?.value;
        const isKnown = archiveOf(command)?.value !== undefined;
        if (!isKnown && (/^\$/.test(name ?? '') || !alike.has(name ?? ''))) continue;
        const origin = isKnown ? fetched.get(name ?? '') : run;
        if (!archive || name === undefined || !origin) continue;
        // A later RUN that deletes it is the business of no-delete-in-later-layer.
        if (origin !== run && allRemovals(dockerfile).mayRemove(name, run.to)) continue;
        const path = inImage(stage, run.index, name);
        if ((path !== undefined && mountOver(run, path)) || removals.mayRemove(name, command.from))
          continue;
        // With its variables, which may change.
        const written = dockerfile.source.slice(archive);
        const edit =
          isKnown && origin === run && plainWord.test(written) && !isNamedAfter(all, command, name)
            ? commandAfter(dockerfile, command, `rm ${written}`)
            : undefined;
        yield {
          from: archive.from,
          to: archive.to,
          message: `${name} has been unpacked, and ${origin === run || !isShipped(dockerfile, run) ? holderOf(dockerfile, run) : 'the layer that fetched it'} ships the archive beside what was in it.`,
          // A later RUN may still want the archive.
          fix: edit && { title: 'Remove the archive', safety: 'suggestion', edits: [edit] },
        };
      }
    }
  },
};

/** What all RUNs that ship delete, by its place in the file. */
const allRemovals = once(
  (dockerfile: Dockerfile) =>
    new Removals(keptRuns(dockerfile).flatMap((run) => commands(dockerfile, run))),
);

const plainWord = /^(?:[\w./+$][\w./+${}-]*|"[\w./+$][\w./+${}-]*")$/;

/** More commands than a person writes in one RUN. */
const mostCommands = 500;

/** Whether a command behind this one names the file, in whatever folder; where there are too many to look through, it counts as named. */
const isNamedAfter = (all: readonly Command[], { to }: Command, name: string): boolean => {
  const file = name.slice(name.lastIndexOf('/') + 1);
  if (all.length > mostCommands) return true;
  return all.some(({ from, words }) => from >= to && words.some((w) => w.partial.includes(file)));
};

const unpacks = ({ name, words }: Command) =>
  ((name === 'tar' || name === 'bsdtar') &&
    words.some(
      ({ text }, i) =>
        /^-[a-zA-Z]*x|^--extract|^--get/.test(text) || (i === 1 && /^[a-zA-Z]*x/.test(text)),
    )) ||
  (name === 'unzip' && words.length > 1);

/** What `-f` names, in `-xzf a.tar.gz`, `xf a.tar` and `--file=a.tar`; the first operand of unzip. */
function archiveOf({ name, words }: Command) {
  if (name === 'unzip') return words.slice(1).find(({ partial }) => !partial.startsWith('-'));
  const flag = words.findIndex(
    ({ text }, i) => /^-[a-zA-Z]*f$|^--file$/.test(text) || (i === 1 && /^[a-zA-Z]*f$/.test(text)),
  );
  if (flag >= 0) return words[flag + 1];
  const joined = words.find(({ text }) => /^--file=\S/.test(text));
  const lead = '--file='.length;
  return joined && { ...joined, value: joined.value?.slice(lead), from: joined.from + lead };
}
