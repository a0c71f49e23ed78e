import { dockerfile } from '../../dockerfile-text.ts';
import { retiredOf } from '../../model/end-of-life.ts';
import { type ImageReference, isReference } from '../../model/image.ts';
import type { Rule } from '../../rule.ts';

export const requireImageTag: Rule = {
  id: 'require-image-tag',
  title: 'Name a version of the base image',
  severity: 'warning',
  preset: 'recommended',
  why: 'Without a tag Docker takes `latest`, which is whatever was pushed last: the file does not say what it builds on, two machines build different images from it, and a rollback has no name to go back to.',
  unless: 'The name is a build context given with `--build-context`.',
  examples: [
    {
      bad: dockerfile`
        FROM python
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3006'],
    tally: ['hadolint/DL3006'],
    droast: ['DF001'],
    trivy: ['DS-0001'],
    checkov: ['CKV_DOCKER_7'],
    kics: ['image_version_not_explicit'],
    'sonar-iac': ['S6596'],
    semgrep: ['missing-image-version'],
    terrascan: ['AC_DOCKER_0041'],
    buddy: ['EF0004'],
    dockerfilelint: ['missing_tag'],
    dockerfile_lint: ['no_tag'],
  },

  *check({ stages }) {
    for (const { opening, parent } of stages) {
      const { image } = opening;
      if (parent || image.scratch || image.tagged || image.pinned || !tagWouldShow(image)) continue;
      yield {
        from: image.from,
        to: image.to,
        message: `${image.value ?? image.text} has no tag, so it is latest, and ${outcome(image)}.`,
      };
    }
  },
};

function outcome(image: ImageReference): string {
  // https://techcommunity.microsoft.com/t5/containers/removing-the-latest-tag-an-update-on-mcr/ba-p/393045
  if (image.registry === 'mcr.microsoft.com' && image.name?.startsWith('windows'))
    return 'there is no latest of the images of Windows';
  return retiredOf(image)
    ? 'the file does not show which release that was'
    : 'each build may start from another release';
}

/** Whether a tag would be seen: a variable in the last part of the name may hold one, and `Scratch` is no image. */
const tagWouldShow = ({ value, text }: ImageReference) =>
  value === undefined
    ? /\/[^/$]+$/.test(text)
    : isReference(value.toLowerCase()) && value.toLowerCase() !== 'scratch';
