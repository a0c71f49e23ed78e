import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const entrypointAndCmd: Practice = {
  id: 'entrypoint-and-cmd',
  title: 'ENTRYPOINT and CMD',
  motto: 'Write both in exec form, so that your program is process 1 and hears the signal to stop.',
  rules: [],
  followed,
};
