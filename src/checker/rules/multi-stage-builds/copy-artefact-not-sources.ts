import { dockerfile } from '../../dockerfile-text.ts';
import { compilations } from '../../model/compilation.ts';
import { inImage } from '../../model/copied.ts';
import { lineage, only, type Stage } from '../../model/dockerfile.ts';
import { isWithin } from '../../model/mount.ts';
import { stageLabel } from '../../model/stage-names.ts';
import { joinPath } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const copyArtefactNotSources: Rule = {
  id: 'copy-artefact-not-sources',
  title: 'Copy the built program, not the folder it was built in',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy from from'],
  why: 'Copying the whole working directory of the build stage brings the sources, the objects and whatever else the build context held into the image that ships. Name the program, or build into a folder of its own.',
  unless: 'The program reads its sources at run time.',
  examples: [
    {
      bad: dockerfile`
        FROM rust:1.91-trixie AS build
        WORKDIR /src
        COPY . .
        RUN cargo build --release
        FROM debian:13.1-slim
        COPY --from=build /src /srv
        USER 10001
        CMD ["/srv/target/release/app"]
      `,
      good: dockerfile`
        FROM rust:1.91-trixie AS build
        WORKDIR /src
        COPY . .
        RUN cargo build --release
        FROM debian:13.1-slim
        COPY --from=build /src/target/release/app /srv/app
        USER 10001
        CMD ["/srv/app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    for (const stage of lineage(final))
      for (const { origin, sources } of only(stage, 'COPY')) {
        const from = origin?.stage;
        if (!from || from === stage) continue;
        const folders = sourceFolders(from);
        if (folders.length === 0) continue;
        const [built] = lineage(from).flatMap((one) => compilations(dockerfile, one));
        if (!built || built.kind === 'bundle') continue;
        for (const source of sources) {
          const path = source.value === undefined ? undefined : plain(source.value);
          if (path === undefined || path === '/' || !folders.some((one) => isWithin(one, path)))
            continue;
          yield {
            from: source.from,
            to: source.to,
            message: `${path} of ${stageLabel(from)} holds the sources too, and ${built.label} has made all that is needed of them.`,
          };
        }
      }
  },
};

const plain = (path: string) => joinPath('/', path.replace(/\/\.?$/, ''));

/** Where the stage, or one it continues, has put the build context. */
const sourceFolders = (stage: Stage): string[] =>
  lineage(stage).flatMap((one) =>
    only(one, 'COPY', 'ADD').flatMap(({ origin, sources, destination, index }) => {
      if (origin || !sources.some(({ value }) => value === '.' || value === './')) return [];
      const folder = inImage(one, index, destination?.value);
      return folder === undefined || folder === '/' ? [] : [plain(folder)];
    }),
  );
