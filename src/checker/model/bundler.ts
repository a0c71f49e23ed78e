import { type Dockerfile, lineage, only, type Stage } from './dockerfile.ts';
import { commands } from './shell.ts';

/**
 * Whether the stage, or one it continues, runs `bundle config` with one of these settings, or copies
 * a `.bundle` folder, which may hold any. Source: https://bundler.io/man/bundle-config.1.html
 */
export const configuresBundler = (
  dockerfile: Dockerfile,
  stage: Stage,
  ...settings: readonly string[]
): boolean =>
  lineage(stage).some(
    (one) =>
      only(one, 'RUN').some((run) =>
        commands(dockerfile, run).some(
          ({ name, words }) =>
            name === 'bundle' &&
            words[1]?.value === 'config' &&
            words.some(({ text }) => settings.includes(text)),
        ),
      ) ||
      only(one, 'COPY', 'ADD').some((copy) =>
        copy.sources.some(({ text }) => text.includes('.bundle')),
      ),
  );
