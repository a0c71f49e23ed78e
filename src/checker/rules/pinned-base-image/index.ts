import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';
import { noLatestTag } from './no-latest-tag.ts';

export const pinnedBaseImage: Practice = {
  id: 'pinned-base-image',
  title: 'Pinned base image',
  motto: 'A tag is a name that moves; a digest does not. Pin with a bot, or rebuild often.',
  rules: [noLatestTag],
  followed,
};
