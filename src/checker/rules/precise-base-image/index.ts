import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const preciseBaseImage: Practice = {
  id: 'precise-base-image',
  title: 'Precise base image',
  motto:
    'Name the version, the variant and the release of the base image, and know why you chose it.',
  rules: [],
  followed,
};
