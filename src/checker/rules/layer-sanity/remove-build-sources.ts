import { dockerfile } from '../../dockerfile-text.ts';
import { deleted, mayEmpty } from '../../model/deletion.ts';
import { shippedRuns } from '../../model/layers.ts';
import { isWithin, mountOver } from '../../model/mount.ts';
import { commands } from '../../model/shell.ts';
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
    for (const run of shippedRuns(dockerfile)) {
      const all = commands(dockerfile, run);
      if (!all.some(({ name }) => builders.has(name ?? ''))) continue;
      for (const command of all) {
        if (command.name !== 'mkdir') continue;
        const folder = command.words.find(({ value }) => /^\/usr\/src(?:\/|$)/.test(value ?? ''));
        const path = folder?.value?.replace(/\/+$/, '');
        if (!folder || path === undefined || mountOver(run, path)) continue;
        const isRemoved = all.some(
          (after) =>
            after.from > command.from &&
            (mayEmpty(after, path) ||
              deleted(after).some(
                ({ value }) =>
                  value !== undefined && (isWithin(value, '/usr/src') || !value.startsWith('/')),
              )),
        );
        if (isRemoved) continue;
        yield {
          from: folder.from,
          to: folder.to,
          message: `What is built in ${path} stays in this layer with all its sources.`,
        };
      }
    }
  },
};

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
