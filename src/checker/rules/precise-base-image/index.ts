import type { Practice } from '../../rule.ts';
import { buildPlatformInFinalStage } from './build-platform-in-final-stage.ts';
import { consistentImagePins } from './consistent-image-pins.ts';
import { followed } from './followed.ts';
import { invalidDefaultArgInFrom } from './invalid-default-arg-in-from.ts';
import { invalidImageReference } from './invalid-image-reference.ts';
import { labelStaleBaseDigest } from './label-stale-base-digest.ts';
import { nameBaseDistribution } from './name-base-distribution.ts';
import { noFixedPlatformFlag } from './no-fixed-platform-flag.ts';
import { noPlaceholderDigest } from './no-placeholder-digest.ts';
import { redundantTargetPlatform } from './redundant-target-platform.ts';
import { syntaxDirectiveVersion } from './syntax-directive-version.ts';
import { tagCopiedImage } from './tag-copied-image.ts';
import { undefinedArgInFrom } from './undefined-arg-in-from.ts';

export const preciseBaseImage: Practice = {
  id: 'precise-base-image',
  title: 'Precise base image',
  motto:
    'Name the version, the variant and the release of the base image, and know why you chose it.',
  rules: [
    invalidImageReference,
    undefinedArgInFrom,
    invalidDefaultArgInFrom,
    noPlaceholderDigest,
    nameBaseDistribution,
    tagCopiedImage,
    consistentImagePins,
    syntaxDirectiveVersion,
    labelStaleBaseDigest,
    noFixedPlatformFlag,
    redundantTargetPlatform,
    buildPlatformInFinalStage,
  ],
  followed,
};
