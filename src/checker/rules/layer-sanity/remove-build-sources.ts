import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { deleted, mayEmpty } from '../../model/deletion.ts';
import { isWithin, mountOver } from '../../model/mount.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const removeBuildSources: Rule = {
  id: 'remove-build-sources',
  title: 'Remove sources under /usr/src in the RUN that builds them',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['mkdir'],
  why: 'Sources that were unpacked and compiled in one `RUN` are dead weight once `make install` is done, and a later `RUN` can only hide them. Remove them in the same one, or build in a stage of its own and copy the result.',
  unless: 'The image is a tool box, and the sources are wanted in it.',
  examples: [
    {
      bad: dockerfile`
        FROM gcc:15.2-trixie
        RUN mkdir -p /usr/src/app \
          && tar -xzf /opt/app.tar.gz -C /usr/src/app \
          && make -C /usr/src/app install
      `,
      good: dockerfile`
        FROM gcc:15.2-trixie
        RUN mkdir -p /usr/src/app \
          && tar -xzf /opt/app.tar.gz -C /usr/src/app \
          && make -C /usr/src/app install \
          && rm -rf /usr/src/app
      `,
    },
  ],
  peers: { parfum: ['mkdirUsrSrcThenRemove'] },

  *check(dockerfile) {
    for (const run of keptRuns(dockerfile)) {
      const all = commands(dockerfile, run);
      if (!all.some(({ name }) => builders.has(name ?? ''))) continue;
      /** Where each folder is emptied for the last time. */
      const emptied = new Map<string, number>();
      for (const command of all) {
        if (command.name !== 'mkdir') continue;
        const folder = command.words.find(({ value }) => /^\/usr\/src(?:\/|$)/.test(value ?? ''));
        const path = folder?.value?.replace(/\/+$/, '');
        if (!folder || path === undefined || mountOver(run, path)) continue;
        if (!emptied.has(path)) {
          if (emptied.size === mostFolders) break;
          emptied.set(path, all.findLast((one) => mayRemove(one, path))?.from ?? -1);
        }
        if ((emptied.get(path) ?? -1) > command.from) continue;
        yield {
          from: folder.from,
          to: folder.to,
          message: `What is built in ${path} stays in ${holderOf(dockerfile, run)} with all its sources.`,
        };
      }
    }
  },
};

/** More folders than anybody makes in one RUN; each is held against all commands. */
const mostFolders = 20;

const mayRemove = (command: Command, path: string): boolean =>
  mayEmpty(command, path) ||
  deleted(command).some(
    ({ value }) => value !== undefined && (isWithin(value, '/usr/src') || !value.startsWith('/')),
  );

/** Programs that turn sources into something else. */
const builders = new Set([
  'make',
  'cmake',
  'ninja',
  'gcc',
  'g++',
  'cc',
  'clang',
  'meson',
  'scons',
  'bazel',
]);
