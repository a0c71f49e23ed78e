import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const cachingDependencies: Practice = {
  id: 'caching-dependencies',
  title: 'Caching dependencies',
  motto:
    'Copy the lock file, install, and only then copy the source; keep downloads in a cache mount.',
  rules: [],
  followed,
};
