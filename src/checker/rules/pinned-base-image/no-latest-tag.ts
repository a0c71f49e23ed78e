import { dockerfile } from '../../dockerfile-text.ts';
import { retiredOf } from '../../model/end-of-life.ts';
import type { Rule } from '../../rule.ts';

export const noLatestTag: Rule = {
  id: 'no-latest-tag',
  title: 'Name a version instead of latest',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['latest'],
  why: '`latest` is a tag like any other, and it moves: tomorrow the same Dockerfile builds on another release, and a rollback has no name to go back to.',
  unless: 'The image is rebuilt and tested daily, and drift is what you want to hear of.',
  examples: [
    {
      bad: dockerfile`
        FROM python:latest
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3007'],
    tally: ['hadolint/DL3007'],
    droast: ['DF001', 'DF024'],
    trivy: ['DS-0001'],
    checkov: ['CKV_DOCKER_7'],
    kics: ['image_version_using_latest'],
    'sonar-iac': ['S6596'],
    semgrep: ['avoid-latest-version'],
    dockle: ['DKL-DI-0006'],
    terrascan: ['AC_DOCKER_0041'],
    buddy: ['EF0003'],
    dockerfilelint: ['latest_tag'],
    dockerfile_lint: ['is_latest_tag'],
  },

  *check({ stages }) {
    for (const { opening, parent } of stages) {
      const { image } = opening;
      if (parent || image.pinned || !image.tag || !isLatest(image.tag)) continue;
      yield {
        ...(image.tagSpan ?? image),
        message: `${image.value ?? image.text} is whatever was pushed last, ${retiredOf(image) ? 'and the file does not show which release that was' : 'so each build may start from another release'}.`,
      };
    }
  },
};

/** `latest-alpine` moves as `latest` does; what has a number beside it moves within a release. */
const isLatest = (tag: string) => /(?:^|[-_.])latest(?:[-_.]|$)/.test(tag) && !/\d/.test(tag);
