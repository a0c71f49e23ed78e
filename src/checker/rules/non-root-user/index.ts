import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const nonRootUser: Practice = {
  id: 'non-root-user',
  title: 'Non-root user',
  motto: 'End the final stage with a USER that is not root, by number.',
  rules: [],
  followed,
};
