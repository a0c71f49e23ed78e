import { dockerfile } from '../../dockerfile-text.ts';
import { mayVary } from '../../model/build-arguments.ts';
import { lineage, only, type Plain, type Stage } from '../../model/dockerfile.ts';
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
    const feeds = (stage: Stage) => (workdir: Plain) =>
      mayVary(dockerfile, stage.scope, {
        text: dockerfile.source.slice(workdir.body),
        index: workdir.index,
      });
    for (const stage of dockerfile.stages) {
      let isFed = lineage(stage).some(
        (one) => one !== stage && only(one, 'WORKDIR').some(feeds(one)),
      );
      for (const [i, workdir] of only(stage, 'WORKDIR').entries()) {
        const { body, index } = workdir;
        isFed ||= feeds(stage)(workdir);
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
