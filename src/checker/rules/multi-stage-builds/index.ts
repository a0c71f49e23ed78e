import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const multiStageBuilds: Practice = {
  id: 'multi-stage-builds',
  title: 'Multi-stage builds',
  motto: 'Build in one stage, ship another: only what you copy out reaches the image.',
  rules: [],
  followed,
};
