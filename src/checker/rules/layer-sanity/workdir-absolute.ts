import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { lineage, only, onlyDeep } from '../../model/dockerfile.ts';
import {
  isDriveRelative,
  joinPath,
  pathKind,
  workdirOfBase,
  workdirPath,
} from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const workdirAbsolute: Rule = {
  id: 'workdir-absolute',
  title: 'Give the first WORKDIR an absolute path',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['workdir'],
  why: 'A relative `WORKDIR` counts from the one before it. Where this file has set none, that is whatever the base image happens to use, and the day the base changes it, every `COPY` and `RUN` below lands in another folder.',
  unless: 'The base image is yours and its working directory is part of what it promises.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR app
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
      `,
    },
  ],
  peers: {
    hadolint: ['DL3000'],
    buildkit: ['WorkdirRelativePath'],
    tally: ['buildkit/WorkdirRelativePath'],
    droast: ['DF009'],
    trivy: ['DS-0009'],
    checkov: ['CKV_DOCKER_10'],
    kics: ['workdir_path_not_absolute'],
    'sonar-iac': ['S7021'],
    terrascan: ['AC_DOCKER_0013'],
    buddy: ['EW0001'],
    'dockerfile-utils': ['WORKDIR_IS_NOT_ABSOLUTE'],
    dockerlint: ['absolute_workdir'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const above = lineage(stage).slice(1);
      if (above.some((one) => only(one, 'WORKDIR').length > 0)) continue;
      const [own] = only(stage, 'WORKDIR');
      // A trigger counts from where the image that sets it stops.
      const first = own ?? onlyDeep(stage, 'WORKDIR')[0];
      if (!first) continue;
      const path = workdirPath(first);
      // A tilde is the business of tilde-not-expanded.
      if (path.startsWith('~')) continue;
      if (pathKind(path) !== 'relative' && !isDriveRelative(dockerfile, stage, first)) continue;
      const base = workdirOfBase(stage);
      const absolute = joinPath(base ?? '/', path);
      yield {
        ...first.body,
        message:
          base === undefined
            ? `${path} counts from the working directory of the base image, which this file does not set.`
            : `${path} counts from ${base}, the working directory of the base image.`,
        // A variable in the path is to stay one.
        fix:
          /^[\w./-]+$/.test(path) && !dockerfile.source.slice(first.body).includes('$')
            ? {
                title: `Write ${absolute}`,
                safety: rootImage(stage).scratch ? 'safe' : 'suggestion',
                edits: [{ ...first.body, insert: absolute }],
              }
            : undefined,
      };
    }
  },
};
