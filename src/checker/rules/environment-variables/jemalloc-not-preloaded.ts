import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { installs } from '../../model/packages.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const jemallocNotPreloaded: Rule = {
  id: 'jemalloc-not-preloaded',
  title: 'Load jemalloc where it is installed for Ruby',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['jemalloc', 'libjemalloc'],
  why: 'Ruby takes the memory allocator of the C library unless it was built for another one, as the official images are not. A package of jemalloc lies beside it and does nothing until `LD_PRELOAD` names its library: [jemalloc’s wiki](https://github.com/jemalloc/jemalloc/wiki/Getting-Started).',
  unless: 'A script that starts the program sets `LD_PRELOAD`, as the one of Rails does.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN apt-get update \
            && apt-get install -y --no-install-recommends libjemalloc2 \
            && rm -rf /var/lib/apt/lists/*
        USER 10001
        CMD ["puma"]
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN apt-get update \
            && apt-get install -y --no-install-recommends libjemalloc2 \
            && rm -rf /var/lib/apt/lists/*
        ENV LD_PRELOAD=libjemalloc.so.2
        USER 10001
        CMD ["puma"]
      `,
    },
  ],
  peers: { tally: ['tally/ruby/jemalloc-installed-but-not-preloaded'] },

  *check(file) {
    const { final } = file;
    if (!final || isForDevelopment(final) || !isRuby(file, final)) return;
    if (isLoaded(file, final) || isStartedByScript(file, final)) return;
    for (const stage of lineage(final))
      for (const run of only(stage, 'RUN'))
        for (const { packages } of installs(file, run))
          for (const { name, word } of packages)
            if (/^(?:lib)?jemalloc\d*$/.test(name ?? ''))
              yield {
                from: word.from,
                to: word.to,
                message: `${name} does nothing for Ruby until LD_PRELOAD names its library, which nothing here does.`,
              };
  },
};

/** A base image, a setting or a server of Ruby. */
function isRuby(file: Dockerfile, stage: Stage): boolean {
  if (/\b(?:j?ruby|rails)(?:\b|\d)/.test(rootImage(stage).name ?? '')) return true;
  const sets = [...stage.scope.defined()].some(
    ({ name, kind }) => kind === 'ENV' && /^(?:RAILS_ENV|RACK_ENV|BUNDLE_\w+|GEM_HOME)$/.test(name),
  );
  return (
    sets ||
    startOf(file, stage).words.some(({ value }) =>
      /(?:^|\/)(?:ruby|rails|puma|unicorn|sidekiq|bundle|rackup)$/.test(value ?? ''),
    )
  );
}

/** `LD_PRELOAD` of ENV, jemalloc's own settings, or a step that links it in. */
function isLoaded(file: Dockerfile, stage: Stage): boolean {
  const preload = stage.scope.variable('LD_PRELOAD');
  const isSet = preload?.kind === 'ENV' && /jemalloc|\u0000/.test(preload.partial ?? '');
  return (
    isSet ||
    stage.scope.variable('MALLOC_CONF')?.kind === 'ENV' ||
    lineage(stage).some((one) =>
      only(one, 'RUN', 'CMD', 'ENTRYPOINT', 'COPY').some((instruction) =>
        /LD_PRELOAD|ld\.so\.preload|with-jemalloc|patchelf/.test(file.source.slice(instruction)),
      ),
    )
  );
}

/** An entrypoint that is a file of the project may set what it likes. */
const isStartedByScript = (file: Dockerfile, stage: Stage): boolean =>
  /[/.]|entrypoint/.test(startOf(file, stage).entrypoint?.exec[0]?.text ?? '');
