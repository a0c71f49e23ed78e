import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const virtualEnvironment: Practice = {
  id: 'virtual-environment',
  title: 'Virtual environment',
  motto:
    'Give the application one directory of dependencies, on PATH, and copy it whole to the same path.',
  rules: [],
  followed,
};
