import { dockerfile } from '../../dockerfile-text.ts';
import { mayVary } from '../../model/build-arguments.ts';
import { type Dockerfile, lineage, only, type Plain, type Stage } from '../../model/dockerfile.ts';
import { onceIn } from '../../model/once.ts';
import { joinPath, pathKind, workdirAt, workdirPath } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const noRelativeWorkdir: Rule = {
  id: 'no-relative-workdir',
  title: 'Write out the whole path of every WORKDIR',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['workdir'],
  why: 'A relative `WORKDIR` adds to the one before it. That is well defined, but a reader has to go back to learn where the file stands, and moving a line changes what the others mean.',
  unless: 'The two lines stand together and read as one step.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /srv
        WORKDIR app
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /srv
        WORKDIR /srv/app
      `,
    },
  ],
  peers: {
    hadolint: ['DL3000'],
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
      let isFed = stage.parent !== undefined && isFedAtEnd(dockerfile, stage.parent);
      for (const [i, workdir] of only(stage, 'WORKDIR').entries()) {
        const { body, index } = workdir;
        isFed ||= isFedBy(dockerfile, workdir);
        const path = workdirPath(workdir);
        if (pathKind(path) !== 'relative' || path.startsWith('~')) continue;
        // The first is the business of workdir-absolute.
        if (
          i === 0 &&
          !lineage(stage).some((one) => one !== stage && only(one, 'WORKDIR').length > 0)
        )
          continue;
        const before = workdirAt(stage, index);
        if (before === undefined) continue;
        const whole = joinPath(before, path);
        yield {
          ...body,
          message: `${path} counts from ${before}, so this line means another folder when that one moves.`,
          fix:
            !isFed && /^[\w./-]+$/.test(path) && /^[\w./-]+$/.test(before)
              ? { title: `Write ${whole}`, safety: 'safe', edits: [{ ...body, insert: whole }] }
              : undefined,
        };
      }
    }
  },
};

/** Whether a build argument has a say in the folder. */
const isFedBy = (dockerfile: Dockerfile, { body, stage, index }: Plain): boolean =>
  mayVary(dockerfile, stage?.scope, { text: dockerfile.source.slice(body), index });

/** The same of the folder that a stage hands on; asked of each stage in its turn, so never deep. */
const isFedAtEnd = onceIn(
  (dockerfile, stage: Stage): boolean =>
    (stage.parent !== undefined && isFedAtEnd(dockerfile, stage.parent)) ||
    only(stage, 'WORKDIR').some((one) => isFedBy(dockerfile, one)),
);
