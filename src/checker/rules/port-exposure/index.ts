import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const portExposure: Practice = {
  id: 'port-exposure',
  title: 'Explicit port exposure',
  motto: 'EXPOSE documents the ports the program listens on; it opens nothing and closes nothing.',
  rules: [],
  followed,
};
