import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { deleted } from '../../model/deletion.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { type Dockerfile, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { cacheMount, languageCaches } from '../../model/language-caches.ts';
import { commands } from '../../model/shell.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './leftovers.ts';

export const bundlerCacheClean: Rule = {
  id: 'bundler-cache-clean',
  title: 'Keep the cache of Bundler out of the image',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['bundle', 'bundler'],
  why: 'Bundler leaves every `.gem` archive beside the gems it unpacked, and with Git sources whole repositories: the layer carries them twice. Remove the cache in the same `RUN`, or put a cache mount there.',
  unless: 'The stage is not shipped, or the cache is vendored on purpose.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        WORKDIR /app
        COPY Gemfile Gemfile.lock ./
        RUN bundle install
        USER 10001
        CMD ["bundle", "exec", "puma"]
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        WORKDIR /app
        COPY Gemfile Gemfile.lock ./
        RUN bundle install && rm -rf ~/.bundle/cache /usr/local/bundle/cache
        USER 10001
        CMD ["bundle", "exec", "puma"]
      `,
    },
  ],
  peers: { tally: ['tally/ruby/leftover-bundler-cache'] },

  *check(file) {
    const cache = languageCaches.bundle;
    if (!cache) return;
    for (const stage of leaves(file)) {
      const official = rootImage(stage).name === 'ruby';
      let cleaned = false;
      for (const run of only(stage, 'RUN').toReversed()) {
        const installs = dependencyInstalls(file, run);
        const install = installs.findLast(({ manager }) => manager === 'bundle');
        cleaned ||= cleans(file, run, install?.command.from ?? 0);
        if (!install || cleaned || cacheMount(run, cache, install)) continue;
        // Another folder has another cache.
        const isUsual = stage.scope.variable('BUNDLE_PATH', run.index) === undefined;
        const edit =
          official && isUsual
            ? commandAfter(file, install.command, 'rm -rf ~/.bundle/cache /usr/local/bundle/cache')
            : undefined;
        yield {
          ...spanOf(install),
          message:
            'Bundler keeps the archives of the gems it unpacked, so this layer holds them twice.',
          fix: edit && { title: 'Remove the cache', safety: 'suggestion', edits: [edit] },
        };
      }
    }
  },
};

/** Stages that no other builds on or copies from, those for development left out: what is published. */
function leaves({ stages }: Dockerfile): Stage[] {
  const used = new Set(stages.flatMap(({ feeders }) => feeders));
  return stages.filter((stage) => !used.has(stage) && !/dev|test|ci\b/i.test(stage.name ?? ''));
}

/**
 * Whether the RUN removes the cache behind a place. `bundle clean` keeps the archives of all gems in use:
 * https://github.com/rubygems/rubygems/blob/master/bundler/lib/bundler/runtime.rb
 */
const cleans = (file: Dockerfile, run: Run, from: number): boolean =>
  commands(file, run).some(
    (other) =>
      other.from > from &&
      deleted(other).some(({ partial }) => /bundle|cache|^\u0000|gems/.test(partial)),
  );
